# Cohen's kappa and its large-sample standard error (Fleiss, Cohen & Everitt 1969), written from the formula with matrices.
# Rscript kappa.R > kappa.json
kappa_of <- function(x) {
  n <- sum(x); p <- x / n; r <- rowSums(p); s <- colSums(p)
  w <- diag(nrow(p)); po <- sum(w * p); pe <- sum(w * outer(r, s))
  k <- (po - pe) / (1 - pe)
  # Weighted form of 1969 with weights of 0 and 1: mean weights of row and column.
  wr <- as.vector(w %*% s); wc <- as.vector(t(w) %*% r)
  inner <- sum(p * (w * (1 - pe) - outer(wr, wc, "+") * (1 - po))^2)
  v <- (inner - (po * pe - 2 * pe + po)^2) / (n * (1 - pe)^4)
  list(counts = unname(apply(x, 1, as.list)), n = n, agreement = po, kappa = k, se = sqrt(v),
       ci_lower = k - qnorm(0.975) * sqrt(v), ci_upper = min(1, k + qnorm(0.975) * sqrt(v)))
}
tables <- list(
  matrix(c(20, 5, 10, 15), 2, byrow = TRUE),
  matrix(c(61, 2, 3, 9), 2, byrow = TRUE),
  matrix(c(44, 5, 1, 7, 20, 3, 9, 5, 6), 3, byrow = TRUE),
  matrix(c(75, 1, 4, 5, 4, 1, 0, 0, 10), 3, byrow = TRUE),
  matrix(c(1, 9, 8, 2), 2, byrow = TRUE)
)
cat(jsonlite::toJSON(lapply(tables, kappa_of), auto_unbox = TRUE, digits = NA, pretty = TRUE))
