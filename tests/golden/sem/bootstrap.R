# lavaan's bootstrap: 1 000 draws of models with missing answers, ordered items and groups. Takes some ten minutes.
# Run in this folder: Rscript bootstrap.R
source("golden.R")
items <- paste0("i", 1:4)
cases <- list(
  case("fiml", "missing", "f =~ u1 + u2 + u3\ng =~ w1 + w2 + w3\ng ~ a*f\nz ~ f + b*g\nind := a*b", missing = "fiml"),
  case("fiml-groups", "schools", "b1 ~ c(a1, a2)*a2 + x\na2 ~ x\nb2 ~ b*b1\ndiff := a1 - a2", missing = "fiml", group = "type"),
  case("ordered", "ordered", "f =~ i1 + i2 + i3 + i4\nc1 ~ a*f\nc2 ~ b*c1\nind := a*b", ordered = items, estimator = "DWLS"),
  case("ordered-groups", "ordered", "f =~ i1 + c(l1, l2)*i2 + i3 + i4\ndiff := l1 - l2", "cfa", ordered = items, estimator = "DWLS", group = "type")
)
results <- lapply(cases, function(k) suppressWarnings({
  cat(k$name, "\n")
  d <- read.csv(file.path("../../data/sem", paste0(k$data, ".csv")))
  fit <- do.call(k$fun, c(list(model = k$syntax, data = d, se = "bootstrap", bootstrap = 1000, iseed = 2022), k$args))
  draws <- lavInspect(fit, "boot")
  pe <- parameterEstimates(fit, boot.ci.type = "perc", remove.nonfree = FALSE)
  bc <- parameterEstimates(fit, boot.ci.type = "bca.simple", remove.nonfree = FALSE)
  if (is.null(pe$group)) pe$group <- ifelse(pe$op == ":=", 0, 1)
  out <- pe[, c("lhs", "op", "rhs", "group", "est", "se")]
  out$lower <- pe$ci.lower; out$upper <- pe$ci.upper; out$bc_lower <- bc$ci.lower; out$bc_upper <- bc$ci.upper
  list(name = k$name, data = k$data, fun = k$fun, syntax = k$syntax, options = k$args, draws = nrow(draws), parameters = out[out$se > 0, ])
}))
write(toJSON(results, digits = I(10), auto_unbox = TRUE, na = "null", dataframe = "rows", pretty = FALSE), "bootstrap.json")
