#include <catch2/catch.hpp>

#include "hostile/hostile_desk.hpp"

// Pages that no editor wrote.

using Catch::Contains;

TEST_CASE("elements without end leave the text that stands behind them") {
    const std::string news = "Shells landed near Goris on 12 May 2021.";
    for (const std::string& page : {repeated("<div>", 1'000'000) + news, repeated("<b><p>", 100'000) + news,
                                    repeated("<table>", 20'000) + news, repeated("<a href='", 300'000) + ">" + news}) {
        HostileDesk desk;
        const Run run = desk.run("a.html", page, {"read", "a.html"}, 1);
        CAPTURE(page.substr(0, 9));
        CHECK(run.status <= 1);
        CHECK((run.status == 1 || run.out.find("Goris") != std::string::npos || page.starts_with("<a")));
    }
}

TEST_CASE("nothing of scripts, styles and comments comes on a map, and impossible entities do no harm") {
    HostileDesk desk;
    const Run run = desk.draw(
        "a.html",
        "<html><head><title>Shells near Goris</title><style>Tehran{}</style></head><body><h1>Shells near Goris</h1>"
        "<p>Shells &#0;landed&#x110000; near Goris &bogus; on 12 May 2021.</p><script>alert('Kapan')</script>"
        "<!-- Yerevan --><![CDATA[Tbilisi]]></body></html>");
    CHECK(run.status == 0);
    CHECK_THAT(desk.svg(), Contains("Goris") && !Contains("alert") && !Contains("Tehran{}"));
    const Run read = desk.run("b.html", "<p>Goris&#0;</p><script>Kapan</script><style>Baku</style><!-- Shusha -->",
                              {"read", "b.html"});
    CHECK_THAT(read.out, Contains("Places (1)"));
}
