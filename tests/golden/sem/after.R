# After the fit, on other models than extras.R: factor scores in groups, with missing answers and from ordered items;
# modification indices; scaled differences of 2001 and 2010; Wald; reliability. Run in this folder: Rscript after.R
source("golden.R")
read <- function(n) read.csv(file.path("../../data/sem", paste0(n, ".csv")))
fit <- function(fun, syntax, data, ...) attempt(fun, list(model = syntax, data = data, ...))
groups <- fit("cfa", "s =~ s1 + s2 + s3 + s4\nv =~ v1 + v2 + v3\nv ~ s", read("groups"), group = "school", group.equal = c("loadings", "intercepts"))
fiml <- fit("sem", "f =~ u1 + u2 + u3\ng =~ w1 + w2 + w3\ng ~ f\nz ~ f + g", read("missing"), missing = "fiml")
i6 <- paste0("i", 1:6)
ordered <- fit("cfa", "f =~ i1 + i2 + i3 + i4 + i5 + i6", read("ordered"), ordered = i6)
path <- fit("sem", "efficacy ~ culture + integration\nintegration ~ culture\noverall ~ integration", read("indices"))
skewed <- function(syntax, estimator) fit("sem", syntax, read("skewed"), estimator = estimator)
free <- "a =~ a1 + a2 + a3\nb =~ b1 + b2 + b3\nb ~ a\ny ~ a + b"
equal <- "a =~ a1 + p*a2 + p*a3\nb =~ b1 + b2 + b3\nb ~ a\ny ~ a + b"
zero <- "a =~ a1 + a2 + a3\nb =~ b1 + b2 + b3\nb ~ 0*a\ny ~ a + b"
labelled <- skewed("a =~ a1 + p*a2 + q*a3\nb =~ b1 + r*b2 + b3\nb ~ a\ny ~ a + b", "MLR")
scores <- function(f, method) { s <- lavPredict(f, method = method); if (!is.list(s)) s <- list(s); unname(lapply(s, function(x) unname(as.matrix(x)[1:8, , drop = FALSE]))) }
indices <- function(f) { x <- modindices(f); x <- x[!is.na(x$mi) & !(x$op == "~" & x$lhs == "culture"), ]; x[, intersect(c("lhs", "op", "rhs", "group", "mi", "epc", "sepc.all"), names(x))] }
difference <- function(a, b, ...) lavTestLRT(a, b, ...)$`Chisq diff`[2]
wald <- lavTestWald(labelled, "p == q\nr == 1")
reliability <- suppressWarnings(suppressMessages(semTools::reliability(groups)))
out <- list(
  scores = list(
    groups = list(regression = scores(groups, "regression"), bartlett = scores(groups, "Bartlett")),
    fiml = list(regression = scores(fiml, "regression"), bartlett = scores(fiml, "Bartlett")),
    ordered = list(regression = scores(ordered, "EBM"), bartlett = scores(ordered, "ML"))),
  modification = list(groups = indices(groups), fiml = indices(fiml), path = indices(path)),
  difference = list(
    sb2001 = difference(skewed(free, "MLR"), skewed(equal, "MLR")),
    equal_mlr = difference(skewed(free, "MLR"), skewed(equal, "MLR"), method = "satorra.bentler.2010"),
    zero_mlr = difference(skewed(free, "MLR"), skewed(zero, "MLR"), method = "satorra.bentler.2010"),
    equal_mlm = difference(skewed(free, "MLM"), skewed(equal, "MLM"), method = "satorra.bentler.2010")),
  wald = list(chisq = wald$stat, df = wald$df),
  reliability = unname(lapply(reliability, function(r) list(omega = unname(r["omega", ]), ave = unname(r["avevar", ])))))
write(toJSON(out, digits = I(15), auto_unbox = TRUE, dataframe = "rows", na = "null"), "after.json")
