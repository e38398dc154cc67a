# Standard errors from replicate weights by hand: lavaan refitted with each weight. Run in this folder: Rscript replicates.R
suppressMessages(library(lavaan))
data <- read.csv("../../data/sem/clustered.csv")
n <- nrow(data)
# Fay's BRR by hand: 8 half-samples of 8 pseudo-strata with two units each (Hadamard 8 x 8), rho = 0.5.
hadamard <- matrix(1, 1, 1)
for (i in 1:3) hadamard <- rbind(cbind(hadamard, hadamard), cbind(hadamard, -hadamard))
stratum <- (seq_len(n) - 1) %% 8 + 1
half <- ((seq_len(n) - 1) %/% 8) %% 2
factor <- sapply(1:8, function(r) ifelse((hadamard[stratum, r] > 0) == (half == 1), 1.5, 0.5))
rep <- data$weight * factor
colnames(rep) <- paste0("R", 1:8)
write.csv(format(cbind(data, rep), digits = 15, trim = TRUE), "../../data/sem/replicates.csv", row.names = FALSE, quote = FALSE)
data <- read.csv("../../data/sem/replicates.csv")
model <- "f =~ q1 + q2 + q3 + q4\ny ~ a*f + x\nf ~ b*x\nind := a*b"
estimates <- function(w) {
  data$w <- w
  fit <- sem(model, data, sampling.weights = "w", estimator = "MLR")
  cbind(parameterEstimates(fit)$est, standardizedSolution(fit)$est.std)
}
full <- estimates(data$weight)
sum2 <- 0
for (r in 1:8) sum2 <- sum2 + (estimates(data[[paste0("R", r)]]) - full)^2
se <- sqrt(sum2 / (8 * (1 - 0.5)^2))
fit <- sem(model, data, sampling.weights = "weight", estimator = "MLR")
p <- parameterEstimates(fit)
out <- list(syntax = model, parameters = data.frame(lhs = p$lhs, op = p$op, rhs = p$rhs, est = full[, 1], se = se[, 1], std = full[, 2], std_se = se[, 2]))
writeLines(jsonlite::toJSON(out, digits = NA, auto_unbox = TRUE), "replicates.json")
