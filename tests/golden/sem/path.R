# Path models on observed variables. Run in this folder: Rscript path.R
source("golden.R")
full <- "efficacy ~ years + education + c*culture + level + b*integration + overall
integration ~ a*culture + education
overall ~ d*integration + culture + level
indirect := a*b
total := a*b + c
ratio := indirect / total"
cases <- list(
  case("saturated", "indices", "efficacy ~ years + education + culture + level + integration + overall"),
  case("mediation", "indices", full),
  case("mediation-random-x", "indices", full, fixed.x = FALSE),
  case("mediation-means", "indices", full, meanstructure = TRUE),
  case("residual-covariances", "indices", "efficacy ~ culture + years\noverall ~ culture + level\nintegration ~ culture + education\nefficacy ~~ overall\noverall ~~ 0*integration"),
  case("equal-labels", "indices", "efficacy ~ a*culture + years\noverall ~ a*culture + level\nintegration ~ culture\ntwice := 2*a"),
  case("constraints", "indices", "efficacy ~ a*culture + b*years\noverall ~ c*culture + level\na == 2*c\n k := a - c"),
  case("nonlinear-constraint", "indices", "efficacy ~ a*culture + b*integration\nintegration ~ c*culture\na == b*c"),
  case("covariate-modelled", "indices", "efficacy ~ culture + years\nculture ~~ years\nculture ~~ culture"),
  case("loop", "loop", "y1 ~ b12*y2 + z1\ny2 ~ b21*y1 + z2\ny1 ~~ y2"),
  case("loop-overidentified", "loop", "y1 ~ y2 + z1\ny2 ~ y1 + z2\ny1 ~~ 0*y2"),
  case("swiss", "swiss", "Fertility ~ Education + Catholic + Infant.Mortality\nEducation ~ Agriculture + Catholic\nInfant.Mortality ~ Education"),
  case("mtcars", "mtcars", "mpg ~ hp + wt\nhp ~ cyl + wt\nqsec ~ hp + wt"),
  case("attitude", "attitude", "rating ~ complaints + learning\nlearning ~ complaints + raises\nraises ~ complaints + advance")
)
run(cases, "path.json")
