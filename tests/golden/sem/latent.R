# Latent variables: ML, GLS and ULS, from data and from covariance matrices. Run in this folder: Rscript latent.R
source("golden.R")
hs <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
# Wheaton, Muthen, Alwin & Summers 1977, alienation, n = 932
w <- getCov("11.834\n6.947 9.364\n6.819 5.091 12.532\n4.783 5.028 7.495 9.986\n-3.839 -3.889 -3.841 -3.625 9.610\n-21.899 -18.831 -21.748 -18.775 35.522 450.288",
  names = c("anomia67", "powerless67", "anomia71", "powerless71", "education", "sei"))
wm <- "ses =~ education + sei\nalien67 =~ anomia67 + powerless67\nalien71 =~ anomia71 + powerless71\nalien71 ~ alien67 + ses\nalien67 ~ ses\nanomia67 ~~ anomia71\npowerless67 ~~ powerless71"
dem <- "ind60 =~ x1 + x2 + x3\ndem60 =~ y1 + a*y2 + b*y3 + c*y4\ndem65 =~ y5 + a*y6 + b*y7 + c*y8\ndem60 ~ ind60\ndem65 ~ ind60 + dem60\ny1 ~~ y5\ny2 ~~ y4 + y6\ny3 ~~ y7\ny4 ~~ y8\ny6 ~~ y8"
cases <- list(
  case("hs", "holzinger-swineford", hs, "cfa"),
  case("hs-std-lv", "holzinger-swineford", hs, "cfa", std.lv = TRUE),
  case("hs-means", "holzinger-swineford", hs, "cfa", meanstructure = TRUE),
  case("hs-orthogonal", "holzinger-swineford", hs, "cfa", orthogonal = TRUE),
  case("hs-observed", "holzinger-swineford", hs, "cfa", information = "observed"),
  case("hs-second-order", "holzinger-swineford", paste0(hs, "\ng =~ visual + textual + speed"), "cfa"),
  case("hs-covariates", "holzinger-swineford", paste0(hs, "\nspeed ~ visual + grade\nvisual ~ sex + grade\ntextual ~ sex")),
  case("hs-free-marker", "holzinger-swineford", "visual =~ NA*x1 + x2 + x3\nvisual ~~ 1*visual\ntextual =~ x4 + x5 + x6\nvisual ~~ r*textual\nshared := r^2", "cfa"),
  case("single-indicator", "holzinger-swineford", "visual =~ x1 + x2 + x3\nv4 =~ x4\nx4 ~~ 0.2*x4\nv4 ~ visual"),
  case("wheaton", "", wm, sample.cov = w, sample.nobs = 932),
  case("democracy", "democracy", dem),
  case("growth", "growth", "i =~ 1*t1 + 1*t2 + 1*t3 + 1*t4\ns =~ 0*t1 + 1*t2 + 2*t3 + 3*t4\ni ~ x\ns ~ x", "growth"),
  case("skewed-ml", "skewed", "a =~ a1 + a2 + a3\nb =~ b1 + b2 + b3\nb ~ a\ny ~ a + b"),
  case("hs-gls", "holzinger-swineford", hs, "cfa", estimator = "GLS"),
  case("mediation-gls", "indices", "overall ~ culture + integration\nintegration ~ culture", estimator = "GLS"),
  case("hs-uls", "holzinger-swineford", hs, "cfa", estimator = "ULS")
)
run(cases, "latent.json")
