# Ordered items with sampling weights (column w, all positive): thresholds, slopes and correlations by weighted
# likelihoods, errors by the sandwich. Run in this folder: Rscript ordered-weights.R
source("golden.R")
a6 <- paste0("a", 1:6); e3 <- paste0("e", 1:3)
wc <- function(name, syntax, ordered, fun = "sem", ...) case(name, "ordered-covariates", syntax, fun, ordered = ordered, sampling.weights = "w", ...)
cases <- list(
  wc("one-factor", "f =~ a1 + a2 + a3 + a4 + a5 + a6", a6, "cfa"),
  wc("one-factor-dwls", "f =~ a1 + a2 + a3 + a4 + a5 + a6", a6, "cfa", estimator = "DWLS"),
  wc("mixed", "f =~ a1 + a2 + a3\ng =~ c1 + c2 + e1 + e2\ng ~ f", c(a6[1:3], e3[1:2])),
  wc("covariate", "f =~ a1 + a2 + a3 + a4\nf ~ b", a6[1:4]),
  wc("covariates-mixed", "g =~ c1 + c2 + e1 + e2\ng ~ m + b", e3[1:2]),
  wc("groups", "f =~ a1 + a2 + a3 + a4", a6[1:4], "cfa", group = "pass"),
  wc("covariate-groups", "f =~ a1 + a2 + a3 + c1\nf ~ b", a6[1:3], group = "pass"),
  wc("groups-equal", "f =~ a1 + a2 + a3 + a4", a6[1:4], "cfa", group = "pass", group.equal = c("thresholds", "loadings")))
run(cases, "ordered-weights.json")
