# Clusters with weights, missing values and groups. Run in this folder: Rscript clusters.R
source("golden.R")
fm <- "f =~ a1 + a2 + a3\ng =~ b1 + b2 + b3\ng ~ f + x"
path <- "b1 ~ a1 + x\na1 ~ x\nb2 ~ b1"
cases <- list()
for (model in c("latent", "path")) for (weights in c(FALSE, TRUE)) for (fiml in c(FALSE, TRUE)) for (group in c(FALSE, TRUE)) {
  arguments <- list(paste(c(model, if (weights) "weights", if (fiml) "fiml", if (group) "groups"), collapse = "-"),
    "schools", if (model == "latent") fm else path, cluster = "school")
  if (weights) arguments$sampling.weights <- "weight"
  if (fiml) arguments$missing <- "fiml"
  if (group) { arguments$group <- "type"; if (model == "latent") arguments$group.equal <- "loadings" }
  cases <- c(cases, list(do.call(case, arguments)))
}
cases <- c(cases, list(
  case("mlr", "schools", fm, cluster = "school", estimator = "MLR"),
  case("ml", "schools", fm, cluster = "school", estimator = "ML"),
  case("weights-ml", "schools", fm, sampling.weights = "weight", estimator = "ML"),
  case("random-x", "schools", fm, cluster = "school", fixed.x = FALSE),
  case("equal", "schools", "f =~ a1 + p*a2 + a3\ng =~ b1 + q*b2 + b3\ng ~ f\np == q", cluster = "school"),
  case("no-cluster-fiml-groups", "schools", fm, estimator = "MLR", missing = "fiml", group = "type"),
  case("no-cluster-weights-fiml", "schools", fm, estimator = "MLR", missing = "fiml", sampling.weights = "weight")
))
run(cases, "clusters.json")
