# Ordered items with fixed covariates: moments given the covariates. Run in this folder: Rscript ordered-covariates.R
source("golden.R")
a6 <- paste0("a", 1:6); e3 <- paste0("e", 1:3)
f6 <- "f =~ a1 + a2 + a3 + a4 + a5 + a6\n"
oc <- function(name, syntax, ordered, fun = "sem", ...) case(name, "ordered-covariates", syntax, fun, ordered = ordered, ...)
cases <- list(
  oc("mimic", paste0(f6, "f ~ w + b"), a6),
  oc("mimic-dwls", paste0(f6, "f ~ w + b"), a6, estimator = "DWLS"),
  oc("mimic-dif", paste0(f6, "f ~ w + b\na4 ~ b"), a6),
  oc("mimic-std-lv", paste0(f6, "f ~ u*w + v*b\nratio := u / v"), a6, std.lv = TRUE),
  oc("two-factors-covariate", "f =~ a1 + a2 + a3 + a4\ng =~ e1 + e2 + e3\ng ~ f + w\nf ~ w + b", c(a6[1:4], e3)),
  oc("probit-regression", "y ~ w + b", "y"),
  oc("binary-probit", "pass ~ w + b", "pass"),
  oc("mixed-covariate", "g =~ e1 + e2 + c1 + c2\ng ~ w + b", e3[1:2]),
  oc("mediator-continuous", "m ~ a*w + b\nout ~ c*m + d*w\nind := a*c\ntotal := a*c + d", "out"),
  oc("mediator-ordered", "step ~ a*w\nout ~ c*step + d*w + b\nind := a*c", c("step", "out")),
  oc("mediator-latent", paste0(f6, "f ~ a*w + b\nm ~ c*f + w\nind := a*c"), a6),
  oc("covariate-groups", "f =~ a1 + a2 + a3 + a4\nf ~ w + b", a6[1:4], group = "type"),
  oc("covariate-groups-equal", "f =~ a1 + a2 + a3 + a4\nf ~ w + b", a6[1:4], group = "type", group.equal = c("thresholds", "loadings", "regressions")),
  oc("covariate-group-labels", "f =~ a1 + a2 + a3 + c1\nf ~ c(p, p)*w + c(q, r)*b\ndiff := q - r", a6[1:3], group = "type"),
  oc("covariate-constraint", "f =~ a1 + l*a2 + k*a3 + a4\nf ~ w + b\nl == k", a6[1:4]),
  oc("two-outcomes", "y ~ w + b\nout ~ w\nm ~ b", c("y", "out")),
  oc("one-covariate", "f =~ a1 + a2 + a3 + a4\nf ~ w", a6[1:4]),
  oc("three-covariates", "g =~ c1 + c2 + e1 + e2\ng ~ w + b + m", e3[1:2]),
  oc("ordered-covariate", "f =~ a1 + a2 + a3 + a4\nf ~ w + b", c(a6[1:4], "b")),
  case("unequal-groups", "ordered-unequal", "f =~ s1 + s2 + s3\nf ~ z", ordered = paste0("s", 1:3), group = "part", group.equal = c("loadings", "thresholds")),
  case("empty-cells", "ordered-unequal", "f =~ b1 + b2 + b3 + b4", "cfa", ordered = paste0("b", 1:4)),
  case("strong-and-continuous", "ordered-unequal", "f =~ s1 + s2 + z\ns3 ~ f + b3", ordered = paste0("s", 1:3)),
  oc("covariate-modelled-jointly", paste0(f6, "f ~ w"), a6, fixed.x = FALSE, conditional.x = FALSE)
)
run(cases, "ordered-covariates.json")
