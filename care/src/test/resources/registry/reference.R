# Makes reference.txt: what R says of small and awkward data. Run: Rscript reference.R > reference.txt
# One case a line: its kind, then key=value; a list has spaces between its values, "-" is no number.
# Needs base R and the package survival (which ships the data sets aml, lung and veteran).
suppressPackageStartupMessages(library(survival))
num <- function(x) ifelse(is.finite(x), trimws(formatC(x, digits = 15, format = "g")), "-")
list_of <- function(x) paste(num(x), collapse = " ")
obj <- function(...) {
  parts <- list(...)
  paste(sprintf("%s=%s", names(parts), unlist(parts)), collapse = "; ")
}

curve <- function(name, time, event) {
  d <- data.frame(time = time, event = event)
  ll <- survfit(Surv(time, event) ~ 1, d, conf.type = "log-log")
  pl <- survfit(Surv(time, event) ~ 1, d, conf.type = "plain")
  q <- summary(ll)$table
  obj(name = name, time = list_of(time), event = list_of(event), days = list_of(ll$time),
      atRisk = list_of(ll$n.risk), events = list_of(ll$n.event), censored = list_of(ll$n.censor),
      share = list_of(ll$surv), logStandardError = list_of(ll$std.err),
      logLogLow = list_of(ll$lower), logLogHigh = list_of(ll$upper),
      plainLow = list_of(pl$lower), plainHigh = list_of(pl$upper),
      median = num(q[["median"]]), medianLow = num(q[["0.95LCL"]]), medianHigh = num(q[["0.95UCL"]]))
}

set.seed(20261125, kind = "Mersenne-Twister")
curves <- c(
  curve("aml, maintained", aml$time[aml$x == "Maintained"], aml$status[aml$x == "Maintained"]),
  curve("aml, nonmaintained", aml$time[aml$x == "Nonmaintained"], aml$status[aml$x == "Nonmaintained"]),
  curve("lung", lung$time, lung$status - 1),
  curve("veteran", veteran$time, veteran$status),
  curve("nobody has the event", c(3, 5, 5, 9), c(0, 0, 0, 0)),
  curve("everybody at once", c(7, 7, 7), c(1, 1, 1)),
  curve("runs along the half", c(1, 2, 3, 4), c(1, 1, 0, 1)),
  curve("event and end of watching on the same day", c(2, 2, 2, 5, 5, 8), c(1, 0, 1, 1, 0, 0)),
  curve("last one has the event", c(10, 20, 30), c(0, 0, 1)),
  curve("watched for no day", c(0, 0, 4, 6), c(0, 0, 1, 0)),
  curve("weekly answers", sample(seq(7, 84, 7), 60, replace = TRUE), rbinom(60, 1, 0.6)))

pairs <- rbind(c(0, 1), c(1, 1), c(0, 10), c(10, 10), c(1, 10), c(5, 10), c(3, 7), c(17, 24), c(52, 100),
               c(1, 1000), c(999, 1000), c(123, 4567), c(40000, 100000))
proportion <- function(x, n) {
  w <- suppressWarnings(prop.test(x, n, correct = FALSE)$conf.int)
  cp <- binom.test(x, n)$conf.int
  cp99 <- binom.test(x, n, conf.level = 0.99)$conf.int
  obj(count = num(x), of = num(n), wilsonLow = num(w[1]), wilsonHigh = num(w[2]),
      exactLow = num(cp[1]), exactHigh = num(cp[2]), exact99Low = num(cp99[1]), exact99High = num(cp99[2]))
}
proportions <- apply(pairs, 1, function(r) proportion(r[1], r[2]))

rate <- function(x, t) {
  p <- poisson.test(x, t)$conf.int
  obj(events = num(x), exposure = num(t), low = num(p[1]), high = num(p[2]))
}
rates <- apply(rbind(c(0, 12), c(1, 1), c(3, 100), c(250, 600), c(12345, 600000)), 1, function(r) rate(r[1], r[2]))

# Limits of a funnel as in Spiegelhalter 2005, appendix A.1.1.
funnel <- function(target, n, level) {
  limit <- function(p) {
    r <- qbinom(p, n, target)
    (r - (pbinom(r, n, target) - p) / (pbinom(r, n, target) - pbinom(r - 1, n, target))) / n
  }
  a <- (1 - level) / 2
  obj(target = num(target), size = num(n), level = num(level),
      low = num(max(0, limit(a))), high = num(min(1, limit(1 - a))))
}
funnels <- c(funnel(0.5, 10, 0.95), funnel(0.5, 10, 0.998), funnel(0.31, 57, 0.95), funnel(0.31, 57, 0.998),
             funnel(0.02, 20, 0.95), funnel(0.9, 400, 0.998), funnel(0.4, 1, 0.95))

spread <- function(x) {
  q <- quantile(x, c(0.25, 0.5, 0.75))
  obj(values = list_of(x), lower = num(q[[1]]), median = num(q[[2]]), upper = num(q[[3]]))
}
spreads <- c(spread(5), spread(c(1, 2)), spread(c(3, 1, 2)), spread(c(10, 20, 30, 40)), spread(sample(30:240, 37)))

reliable <- function(r, sd, before, after) {
  s <- sd * sqrt(1 - r)
  obj(reliability = num(r), spread = num(sd), before = num(before), after = num(after),
      error = num(s), index = num((after - before) / sqrt(2 * s^2)), least = num(1.96 * sqrt(2 * s^2)))
}
reliables <- c(reliable(0.91, 5.5, 33, 12), reliable(0.91, 10, 33, 25), reliable(0.80, 7.5, 47.5, 32.5))

cat("# made by", R.version.string, "with survival", as.character(packageVersion("survival")), "and reference.R beside this file\n")
section <- function(kind, cases) cat(paste0(kind, "; ", cases, "\n"), sep = "")
section("curve", curves)
section("proportion", proportions)
section("rate", rates)
section("funnel", funnels)
section("spread", spreads)
section("reliable", reliables)
