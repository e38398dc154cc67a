# Robust standard errors and tests, missing values, clusters and weights. Run in this folder: Rscript robust.R
source("golden.R")
hs <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
sk <- "a =~ a1 + a2 + a3\nb =~ b1 + b2 + b3\nb ~ g*a\ny ~ h*a + k*b\nind := g*k"
mi <- "f =~ u1 + u2 + u3\ng =~ w1 + w2 + w3\ng ~ f\nz ~ f + g"
cl <- "f =~ q1 + q2 + q3 + q4\ny ~ f + x\nf ~ x"
cases <- list(
  case("skewed-mlm", "skewed", sk, estimator = "MLM"),
  case("skewed-mlr", "skewed", sk, estimator = "MLR"),
  case("hs-mlm", "holzinger-swineford", hs, "cfa", estimator = "MLM"),
  case("hs-mlr", "holzinger-swineford", hs, "cfa", estimator = "MLR"),
  case("path-mlr", "indices", "efficacy ~ years + culture + integration\nintegration ~ culture + education", estimator = "MLR"),
  case("path-mlm", "indices", "efficacy ~ years + culture + integration\nintegration ~ culture + education", estimator = "MLM"),
  case("fiml", "missing", mi, missing = "fiml"),
  case("fiml-mlr", "missing", mi, missing = "fiml", estimator = "MLR"),
  case("fiml-expected", "missing", mi, missing = "fiml", information = "expected"),
  case("fiml-bfi", "bfi-900", "agree =~ A1 + A2 + A3 + A4 + A5\nneuro =~ N1 + N2 + N3 + N4 + N5", "cfa", missing = "fiml", estimator = "MLR"),
  case("fiml-complete", "indices", "efficacy ~ culture + integration\nintegration ~ culture", missing = "fiml"),
  case("fiml-covariate", "missing", "z ~ w1 + u2\nw1 ~ u2 + u3", missing = "fiml", fixed.x = FALSE),
  case("fiml-poor-fit", "missing", "f =~ u1 + u2 + u3 + w1 + w2 + w3 + z", "cfa", missing = "fiml"),
  case("fiml-mlr-poor-fit", "missing", "f =~ u1 + u2 + u3 + w1 + w2 + w3 + z", "cfa", missing = "fiml", estimator = "MLR"),
  case("fiml-groups", "bfi-900", "agree =~ A1 + A2 + A3 + A4 + A5", "cfa", missing = "fiml", estimator = "MLR", group = "gender", group.equal = "loadings"),
  case("fiml-fixed-x", "bfi-900", "agree =~ A1 + A2 + A3 + A4 + A5\nneuro =~ N1 + N2 + N3\nagree ~ age + gender\nneuro ~ agree + age", missing = "fiml"),
  case("fiml-fixed-x-mlr", "bfi-900", "agree =~ A1 + A2 + A3 + A4 + A5\nneuro =~ N1 + N2 + N3\nagree ~ age + gender\nneuro ~ agree + age", missing = "fiml", estimator = "MLR"),
  case("cluster", "clustered", cl, cluster = "municipality"),
  case("weights", "clustered", cl, sampling.weights = "weight", estimator = "MLR"),
  case("cluster-weights", "clustered", cl, cluster = "municipality", sampling.weights = "weight")
)
run(cases, "robust.json")
