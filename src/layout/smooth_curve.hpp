#pragma once

#include <vector>

#include "layout/sheet.hpp"

namespace sitmap::layout {

/// A gentle curve y(x) that comes as near to points as its degree allows (least squares): what a name follows in place
/// of each bend of a river.
class SmoothCurve {
public:
    /// `weights` are one for each point, or none: all alike. Fewer points of different x than the degree needs give a
    /// lower degree; none give y = 0.
    SmoothCurve(const std::vector<XY>& points, int degree, const std::vector<double>& weights = {});

    double y(double x) const;
    double slope(double x) const;

private:
    double middle_ = 0, half_ = 1;      ///< x is reckoned from the middle in halves of the width
    std::vector<double> coefficients_;  ///< constant first
};

/// The curve from `from` to `to` by x, moved `aside` points along its normal (down for positive), a vertex every few
/// points.
std::vector<XY> beside(const SmoothCurve& curve, double from, double to, double aside);

}  // namespace sitmap::layout
