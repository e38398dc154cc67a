# Models of other shapes: bifactor and method factors, quadratic growth, latent change, specific and phantom factors,
# effect coding, constraints that are not linear, loops held equal, groups with fixed means, thresholds fixed and
# labelled. Run in this folder: Rscript shapes.R
source("golden.R")
hs <- "holzinger-swineford"
three <- "v =~ x1 + x2 + x3\nt =~ x4 + x5 + x6\ns =~ x7 + x8 + x9"
growth <- "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\n"
items <- paste0("i", 1:6)
big5 <- "agree =~ A1 + A2 + A3 + A4 + A5\nconsc =~ C1 + C2 + C3 + C4 + C5\nneuro =~ N1 + N2 + N3 + N4 + N5\n"
cases <- list(
  case("bifactor", hs, "g =~ x1 + x2 + x3 + x4 + x5 + x6 + x7 + x8 + x9\nv =~ x1 + x2 + x3\ns =~ x7 + x8 + x9\ng ~~ 0*v + 0*s\nv ~~ 0*s", "cfa"),
  case("method-factor-fiml-mlr", "bfi-900", paste0(big5, "m =~ 1*A1 + 1*C4 + 1*C5\nm ~~ 0*agree + 0*consc + 0*neuro"), "cfa", missing = "fiml", estimator = "MLR"),
  case("difference-in-item", hs, "v =~ x1 + x2 + x3\nv ~ sex + grade\nx2 ~ sex"),
  case("growth-quadratic", "growth", paste0(growth, "q =~ 0*t1 + 1*t2 + 4*t3 + 9*t4\nq ~~ 0*q + 0*i + 0*s"), "growth"),
  case("growth-free-shape", "growth", "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + t3 + t4\nt1 ~~ r*t1\nt2 ~~ r*t2\nt3 ~~ r*t3\nt4 ~~ r*t4", "growth"),
  case("latent-change", "growth", "a =~ 1*t1\nb =~ 1*t2\nd =~ 1*b\nb ~ 1*a\nb ~~ 0*b\nt1 ~~ 0*t1\nt2 ~~ 0*t2\nd ~ a\nd ~ 1\na ~ 1\nt1 ~ 0*1\nt2 ~ 0*1\nb ~ 0*1"),
  case("specific-factor", hs, "v =~ x1 + x2 + x3\nsx =~ 1*x2\nt =~ x4 + x5 + x6\nsx ~~ 0*v\nx2 ~~ 0*x2\nt ~ v + sx"),
  case("single-with-reliability", hs, "v =~ x1 + x2 + x3\np =~ x9\nx9 ~~ 0.3*x9\np ~ v"),
  case("phantom-product", hs, "v =~ x1 + a*x2 + b*x3\nt =~ x4 + x5 + x6\nt ~ c*v\nph := a*b*c^2"),
  case("effect-coding", hs, "v =~ NA*x1 + a*x1 + b*x2 + c*x3\na + b + c == 3\nx1 ~ i*1\nx2 ~ j*1\nx3 ~ k*1\ni + j + k == 0\nv ~ 1\nt =~ x4 + x5 + x6", "cfa"),
  case("constraints-not-linear", hs, "v =~ x1 + a*x2 + b*x3\nt =~ x4 + c*x5 + d*x6\na*b == 0.9\nc == log(b + 2)", "cfa"),
  case("democracy-constraints", "democracy", "ind =~ x1 + x2 + x3\nd60 =~ y1 + a*y2 + b*y3 + c*y4\nd65 =~ y5 + d*y6 + e*y7 + f*y8\nd60 ~ ind\nd65 ~ ind + d60\na == d\nb + c == e + f\nexp(a) == c"),
  case("democracy-fixed-mlm", "democracy", "ind =~ NA*x1 + 2*x2 + x3\nd60 =~ y1 + 1*y2 + y3 + y4\nd65 =~ y5 + y6 + y7 + 1.3*y8\nd60 ~ 1.5*ind\nd65 ~ ind + d60\ny1 ~~ y5", estimator = "MLM"),
  case("loop-equal", "loop", "y1 ~ a*y2 + z1\ny2 ~ a*y1 + z2"),
  case("groups-all-equal", hs, three, "cfa", group = "school", group.equal = c("loadings", "intercepts", "residuals", "lv.variances", "lv.covariances", "means")),
  case("groups-mlr", hs, three, "cfa", group = "sex", group.equal = c("loadings", "intercepts"), estimator = "MLR"),
  case("groups-fixed-means", hs, paste0(three, "\nv ~ c(0, NA)*1\nt ~ c(0, 0.2)*1"), "cfa", group = "school", group.equal = c("loadings", "intercepts")),
  case("groups-labels", hs, "v =~ x1 + c(a, a)*x2 + c(b1, b2)*x3\nt =~ x4 + x5 + c(1, NA)*x6\nv ~~ c(p, q)*t\nd := p - q\nb1 == b2", "cfa", group = "school"),
  case("thresholds-fixed", "ordered", "f =~ i1 + i2 + i3 + i4\ni2 | 0*t2\ni4 | -0.9*t1", "cfa", ordered = items[1:4]),
  case("thresholds-labelled", "ordered", "f =~ i2 + i3 + i4 + i6\ni4 | a*t1 + b*t2\ni6 | a*t1 + c*t2\nd := b - a", "cfa", ordered = items),
  case("ordered-outcomes", "ordered", "f =~ i1 + i2 + c1\ni5 ~ f\ni6 ~ f + c2", ordered = items[c(1, 2, 5, 6)]),
  case("ordered-unit-correlated", "ordered", "f =~ i1 + i2 + i3 + i4 + i6\ni1 ~~ i2\nc1 ~ f", ordered = items, std.lv = TRUE)
)
run(cases, "shapes.json")
