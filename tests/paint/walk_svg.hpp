#pragma once

#include <libxml/parser.h>
#include <libxml/tree.h>

#include <functional>
#include <memory>
#include <string>

using SvgDocument = std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)>;

/// Nothing when the file is not well-formed.
inline SvgDocument parse_svg(const std::string& bytes) {
    return {xmlReadMemory(bytes.data(), static_cast<int>(bytes.size()), nullptr, nullptr,
                          XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_HUGE),
            &xmlFreeDoc};
}

/// Every element, parents first.
inline void for_each_element(const xmlNode* node, const std::function<void(const xmlNode&)>& visit) {
    for (; node != nullptr; node = node->next) {
        if (node->type == XML_ELEMENT_NODE) {
            visit(*node);
            for_each_element(node->children, visit);
        }
    }
}

inline std::string name_of(const xmlNode& node) {
    return reinterpret_cast<const char*>(node.name);
}

inline std::string content_of(const xmlNode& node) {
    xmlChar* content = xmlNodeGetContent(&node);
    const std::string text = reinterpret_cast<const char*>(content);
    xmlFree(content);
    return text;
}

/// "" when the element has no such attribute.
inline std::string attribute_of(const xmlNode& node, const char* name) {
    xmlChar* value = xmlGetProp(&node, reinterpret_cast<const xmlChar*>(name));
    const std::string text = value == nullptr ? "" : reinterpret_cast<const char*>(value);
    xmlFree(value);
    return text;
}
