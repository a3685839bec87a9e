#include "layout/smooth_curve.hpp"

#include <algorithm>
#include <cmath>

namespace sitmap::layout {
namespace {

using Row = std::vector<double>;

/// Gauss with the largest pivot; rows carry their right side. Empty when the rows do not tell.
Row solved(std::vector<Row> rows) {
    const std::size_t n = rows.size();
    for (std::size_t k = 0; k < n; ++k) {
        std::size_t pivot = k;
        for (std::size_t i = k + 1; i < n; ++i) {
            pivot = std::abs(rows[i][k]) > std::abs(rows[pivot][k]) ? i : pivot;
        }
        if (std::abs(rows[pivot][k]) < 1e-9) {
            return {};
        }
        std::swap(rows[k], rows[pivot]);
        for (std::size_t i = k + 1; i < n; ++i) {
            const double factor = rows[i][k] / rows[k][k];
            for (std::size_t j = k; j <= n; ++j) {
                rows[i][j] -= factor * rows[k][j];
            }
        }
    }
    Row out(n);
    for (std::size_t k = n; k-- > 0;) {
        double rest = rows[k][n];
        for (std::size_t j = k + 1; j < n; ++j) {
            rest -= rows[k][j] * out[j];
        }
        out[k] = rest / rows[k][k];
    }
    return out;
}

}  // namespace

SmoothCurve::SmoothCurve(const std::vector<XY>& points, int degree, const std::vector<double>& weights) {
    if (points.empty()) {
        return;
    }
    const auto [least, most] = std::minmax_element(points.begin(), points.end(), [](XY a, XY b) { return a.x < b.x; });
    middle_ = (least->x + most->x) / 2;
    half_ = std::max(1e-6, (most->x - least->x) / 2);
    for (; degree >= 0 && coefficients_.empty(); --degree) {
        const auto n = static_cast<std::size_t>(degree) + 1;
        std::vector<Row> rows(n, Row(n + 1, 0.0));
        Row powers(2 * n, 1.0);
        double all = 0;
        for (std::size_t p = 0; p < points.size(); ++p) {
            const double weight = weights.empty() ? 1 : weights[p], u = (points[p].x - middle_) / half_;
            all += weight;
            for (std::size_t i = 1; i < powers.size(); ++i) {
                powers[i] = powers[i - 1] * u;
            }
            for (std::size_t i = 0; i < n; ++i) {
                for (std::size_t j = 0; j < n; ++j) {
                    rows[i][j] += weight * powers[i + j];
                }
                rows[i][n] += weight * powers[i] * points[p].y;
            }
        }
        for (Row& row : rows) {
            for (double& value : row) {
                value /= std::max(1e-9, all);
            }
        }
        coefficients_ = solved(std::move(rows));
    }
}

double SmoothCurve::y(double x) const {
    const double u = (x - middle_) / half_;
    double sum = 0;
    for (std::size_t i = coefficients_.size(); i-- > 0;) {
        sum = sum * u + coefficients_[i];
    }
    return sum;
}

double SmoothCurve::slope(double x) const {
    const double u = (x - middle_) / half_;
    double sum = 0;
    for (std::size_t i = coefficients_.size(); i-- > 1;) {
        sum = sum * u + static_cast<double>(i) * coefficients_[i];
    }
    return sum / half_;
}

std::vector<XY> beside(const SmoothCurve& curve, double from, double to, double aside) {
    constexpr double step_pt = 3;
    const int steps = std::max(1, static_cast<int>(std::ceil((to - from) / step_pt)));
    std::vector<XY> out;
    for (int i = 0; i <= steps; ++i) {
        const double x = from + (to - from) * i / steps, slope = curve.slope(x), root = std::sqrt(1 + slope * slope);
        out.push_back({x - aside * slope / root, curve.y(x) + aside / root});
    }
    return out;
}

}  // namespace sitmap::layout
