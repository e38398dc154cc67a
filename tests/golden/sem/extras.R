# Modification indices, residuals, factor scores, reliability and tests of nested models. Run in this folder: Rscript extras.R
suppressMessages({library(lavaan); library(jsonlite)})
d <- read.csv("../../data/sem/holzinger-swineford.csv")
hs <- "visual =~ x1 + x2 + x3\ntextual =~ x4 + x5 + x6\nspeed =~ x7 + x8 + x9"
f <- cfa(hs, d)
mi <- modindices(f)
sc <- function(m) { s <- lavPredict(f, method = m); unname(as.matrix(s)[1:5, ]) }
g0 <- cfa(hs, d, orthogonal = TRUE)
r1 <- cfa(hs, d, estimator = "MLR"); r0 <- cfa(hs, d, estimator = "MLR", orthogonal = TRUE)
lr <- lavTestLRT(f, g0); ls <- suppressWarnings(lavTestLRT(r1, r0))
fl <- cfa("visual =~ x1 + a*x2 + b*x3\ntextual =~ x4 + c*x5 + x6", d)
w <- lavTestWald(fl, "a == b")
std <- standardizedSolution(f); ld <- std[std$op == "=~", ]
out <- list(
  modification = mi[, c("lhs", "op", "rhs", "mi", "epc", "sepc.all")],
  residuals = unname(residuals(f, type = "cor.bollen")$cov), standardized = unname(residuals(f, type = "normalized")$cov),
  regression = sc("regression"), bartlett = sc("Bartlett"),
  lrt = list(chisq = lr$`Chisq diff`[2], df = lr$`Df diff`[2], p = lr$`Pr(>Chisq)`[2]),
  lrt_scaled = list(chisq = ls$`Chisq diff`[2], df = ls$`Df diff`[2], p = ls$`Pr(>Chisq)`[2]),
  wald = list(stat = w$stat, df = w$df, p = w$p.value))
rel <- suppressWarnings(suppressMessages(semTools::reliability(f)))
out$omega <- as.list(rel["omega", ]); out$ave <- as.list(rel["avevar", ])
write(toJSON(out, digits = I(17), auto_unbox = TRUE, dataframe = "rows"), "extras.json")
