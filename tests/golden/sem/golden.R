# Runs lavaan on a list of cases and writes every estimate, standard error and fit measure as JSON.
suppressMessages({library(lavaan); library(jsonlite)})
options(warn = 1)
# nlminb and the EM of the saturated moments stop early by default; the golden values are taken at the minimum itself.
attempt <- function(fun, args) {
  if (!is.null(args$missing)) args <- c(args, em.h1.tol = 1e-12, em.h1.iter.max = 20000L)
  for (tol in c(1e-13, 1e-12, 1e-11, 1e-10)) {
    args$control <- list(rel.tol = tol, iter.max = 5000, eval.max = 10000)
    fit <- suppressWarnings(do.call(fun, args))
    fine <- tryCatch({ fitMeasures(fit, c("chisq", "baseline.chisq")); lavInspect(fit, "converged") }, error = function(e) FALSE, warning = function(w) FALSE)
    if (fine) return(fit)
  }
  args$control <- NULL
  do.call(fun, args)
}
case <- function(name, data, syntax, fun = "sem", ...) list(name = name, data = data, syntax = syntax, fun = fun, args = list(...))
num <- function(x) { x <- as.list(x); lapply(x, function(v) if (is.finite(v)) unname(v) else NA) }
run <- function(cases, file) {
  results <- lapply(cases, function(k) {
    cat(k$name, "\n")
    args <- k$args
    if (is.null(args$sample.cov)) args$data <- read.csv(file.path("../../data/sem", paste0(k$data, ".csv")))
    else {
      args$sample.cov <- as.matrix(args$sample.cov)
    }
    opt <- args; opt$data <- NULL; opt$sample.cov <- NULL
    fit <- attempt(k$fun, c(list(model = k$syntax), args))
    pe <- parameterEstimates(fit, standardized = TRUE, remove.nonfree = FALSE)
    if (is.null(pe$group)) pe$group <- ifelse(pe$op == ":=", 0, 1)
    if (is.null(pe$label)) pe$label <- ""
    ss <- tryCatch(standardizedSolution(fit), error = function(e) NULL)
    pe <- pe[pe$op != "==", ]
    out <- list(name = k$name, data = k$data, fun = k$fun, syntax = k$syntax, options = opt,
      n = lavInspect(fit, "ntotal"), fx = fit@optim$fx,
      parameters = pe[, intersect(c("lhs", "op", "rhs", "group", "label", "est", "se", "pvalue", "ci.lower", "ci.upper", "std.lv", "std.all"), names(pe))],
      fit = num(fitMeasures(fit)))
    if (!is.null(ss)) { ss <- ss[ss$op != "==", ]; out$std_se <- ss$se }
    r2 <- lavInspect(fit, "rsquare"); out$rsquare <- if (is.list(r2)) unname(lapply(r2, as.list)) else list(as.list(r2))
    if (!is.null(k$args$sample.cov)) out$cov <- unname(as.matrix(k$args$sample.cov)); if (!is.null(k$args$sample.cov)) out$names <- colnames(k$args$sample.cov)
    out
  })
  write(toJSON(results, digits = I(17), auto_unbox = TRUE, na = "null", dataframe = "rows", pretty = FALSE), file)
}
