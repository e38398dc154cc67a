# Ordered items after the fit: chi-square differences of nested models (Satorra 2000) and modification indices; and
# modification indices of models with == lines. Run in this folder: Rscript ordered-after.R
source("golden.R")
fit <- function(k) {
  data <- read.csv(file.path("../../data/sem", paste0(k$data, ".csv")))
  attempt(k$fun, c(list(model = k$syntax, data = data), k$args))
}
i6 <- paste0("i", 1:6)
a4 <- paste0("a", 1:4)
ae <- c(paste0("A", 1:5), paste0("N", 1:5))
big5 <- "agree =~ A1 + A2 + A3 + A4 + A5\nneuro =~ N1 + N2 + N3 + N4 + N5\n"
oc <- function(syntax, ...) case("", "ordered-covariates", syntax, ...)
f4 <- "f =~ a1 + a2 + a3 + a4\n"
pair <- function(name, free, restricted) list(name = name, free = free, restricted = restricted)
cfa4 <- function(...) case("", "ordered", "f =~ i1 + i2 + i3 + i4", "cfa", ordered = i6[1:4], group = "type", ...)
pairs <- list(
  pair("labels", case("", "ordered", "f =~ i1 + i2 + i3 + i4 + i5 + i6", "cfa", ordered = i6),
    case("", "ordered", "f =~ i1 + p*i2 + p*i3 + i4 + q*i5 + q*i6", "cfa", ordered = i6)),
  pair("lines", case("", "ordered", "f =~ i1 + p*i2 + q*i3 + r*i4\nc1 ~ f\np == q", ordered = i6[1:4]),
    case("", "ordered", "f =~ i1 + p*i2 + q*i3 + r*i4\nc1 ~ s*f\np == q\nr == s", ordered = i6[1:4])),
  pair("fixed", case("", "bfi-900", big5, "cfa", ordered = ae),
    case("", "bfi-900", paste0(big5, "agree ~~ 0*neuro"), "cfa", ordered = ae)),
  pair("thresholds", cfa4(), cfa4(group.equal = c("thresholds", "loadings"))),
  pair("residuals", case("", "bfi-900", paste0(big5, "A1 ~~ A2\nN1 ~~ N2"), "cfa", ordered = ae),
    case("", "bfi-900", big5, "cfa", ordered = ae)),
  pair("covariates", oc(paste0(f4, "f ~ w + b\na4 ~ b"), ordered = a4), oc(paste0(f4, "f ~ w + b"), ordered = a4)),
  pair("covariates-groups", oc(paste0(f4, "f ~ w + b"), ordered = a4, group = "type"),
    oc(paste0(f4, "f ~ w + b"), ordered = a4, group = "type", group.equal = c("thresholds", "loadings", "regressions"))))
models <- list(
  case("poor-fit", "bfi-900", "f =~ A1 + A2 + A3 + A4 + A5 + C1 + C2", "cfa", ordered = c(paste0("A", 1:5), "C1", "C2")),
  case("dwls", "bfi-900", big5, "cfa", ordered = ae, estimator = "DWLS"),
  case("groups", "ordered", "f =~ i1 + i2 + i3 + i4", "cfa", ordered = i6[1:4], group = "type", group.equal = c("thresholds", "loadings")),
  case("covariates", "ordered-covariates", "f =~ a1 + a2 + a3\ng =~ e1 + e2 + e3\ng ~ f + w\nf ~ w + b", ordered = c(a4[1:3], paste0("e", 1:3))),
  case("lines", "bfi-900", "agree =~ A1 + A2 + A3\nneuro =~ N1 + p*N2 + q*N3 + r*N4\np == q\nr == p^2", ordered = c(ae[1:3], ae[6:9])),
  case("lines-ml", "skewed", "a =~ a1 + p*a2 + q*a3\nb =~ b1 + r*b2 + b3\nb ~ a\ny ~ a + b\np == q\nr == p^2"),
  case("zero-ml", "skewed", "a =~ a1 + a2 + a3 + 0*b2\nb =~ b1 + b2 + b3\nb ~ 0*a\ny ~ b\na1 ~~ 0*b1"))
plain <- function(k) list(data = k$data, fun = k$fun, syntax = k$syntax, options = k$args)
out <- list(
  differences = lapply(pairs, function(k) {
    test <- lavTestLRT(fit(k$free), fit(k$restricted))
    list(name = k$name, free = plain(k$free), restricted = plain(k$restricted),
      chisq = test$`Chisq diff`[2], df = test$`Df diff`[2], pvalue = test$`Pr(>Chisq)`[2])
  }),
  indices = lapply(models, function(k) {
    x <- modindices(fit(k))
    x <- x[x$op %in% c("=~", "~", "~~") & !is.na(x$mi), ]
    if (is.null(x$group)) x$group <- 1
    c(list(name = k$name), plain(k), list(rows = x[, c("lhs", "op", "rhs", "group", "mi", "epc", "sepc.all")]))
  }))
write(toJSON(out, digits = I(15), auto_unbox = TRUE, dataframe = "rows", na = "null"), "ordered-after.json")
