# Several groups and measurement invariance. Run in this folder: Rscript groups.R
source("golden.R")
hs <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
g3 <- "s =~ s1 + s2 + s3 + s4\nv =~ v1 + v2 + v3"
cases <- list(
  case("configural", "holzinger-swineford", hs, "cfa", group = "school"),
  case("metric", "holzinger-swineford", hs, "cfa", group = "school", group.equal = "loadings"),
  case("scalar", "holzinger-swineford", hs, "cfa", group = "school", group.equal = c("loadings", "intercepts")),
  case("strict", "holzinger-swineford", hs, "cfa", group = "school", group.equal = c("loadings", "intercepts", "residuals")),
  case("partial", "groups", g3, "cfa", group = "school", group.equal = c("loadings", "intercepts"), group.partial = c("s=~s3", "v3~1")),
  case("three-groups-std-lv", "groups", g3, "cfa", group = "school", group.equal = "loadings", std.lv = TRUE),
  case("three-groups-mlr", "groups", g3, "cfa", group = "school", group.equal = c("loadings", "intercepts"), estimator = "MLR"),
  case("three-groups-mlm", "groups", g3, "cfa", group = "school", estimator = "MLM"),
  case("group-labels", "groups", "v1 ~ c(a, a, b)*s1 + s2\ndiff := a - b\nv2 ~ c(0.5, NA, 0.3)*s1", group = "school"),
  case("means", "groups", g3, "cfa", group = "school", group.equal = c("loadings", "intercepts", "means"))
)
run(cases, "groups.json")
