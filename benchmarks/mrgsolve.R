# The peer's side of benchmarks/mrgsolve.sh: the same subjects, doses and times in mrgsolve, timed by the clock.
# Rscript mrgsolve.R FOLDER, which holds population.csv and course.csv. Prints "time NAME SECONDS" and "check NAME NUMBER".
# Written against mrgsolve's documented interface (mcode_cache, as.ev, mrgsim with events and idata, Req). It has not been
# run by the people who wrote it, who had no R; read it before you quote its figures, and tell us what you find.

suppressPackageStartupMessages(library(mrgsolve))
folder <- commandArgs(trailingOnly = TRUE)[1]

# Three compartments have no closed form in mrgsolve, so this is its general solver (LSODA) at its default tolerances.
three <- mcode_cache("evenkeel_three", quiet = TRUE, code = '
$PARAM V1 = 25, V2 = 56, V3 = 157, CL = 1.4, Q2 = 2.683, Q3 = 1.317
$CMT CENTRAL FAST SLOW
$ODE
dxdt_CENTRAL = -(CL + Q2 + Q3) / V1 * CENTRAL + Q2 / V2 * FAST + Q3 / V3 * SLOW;
dxdt_FAST = Q2 / V1 * CENTRAL - Q2 / V2 * FAST;
dxdt_SLOW = Q3 / V1 * CENTRAL - Q3 / V3 * SLOW;
$TABLE
double CP = 1000 * CENTRAL / V1;
$CAPTURE CP
')

course <- mcode_cache("evenkeel_course", quiet = TRUE, code = '
$PARAM V1 = 25, V2 = 56, V3 = 157, CL = 1.4, Q2 = 2.683, Q3 = 1.317
$PARAM VNK = 98.638, CLNK = 0.962, VPNK = 160.04, QNK = 0.713
$PARAM KE0 = 0.0835, KOUT = 0.000481, HALF = 60, GREATEST = 2
$CMT CENTRAL FAST SLOW NK NKP SITE RESP
$MAIN
RESP_0 = 1;
$ODE
dxdt_CENTRAL = -(CL + Q2 + Q3) / V1 * CENTRAL + Q2 / V2 * FAST + Q3 / V3 * SLOW;
dxdt_FAST = Q2 / V1 * CENTRAL - Q2 / V2 * FAST;
dxdt_SLOW = Q3 / V1 * CENTRAL - Q3 / V3 * SLOW;
dxdt_NK = CL / V1 * CENTRAL - (CLNK + QNK) / VNK * NK + QNK / VPNK * NKP;
dxdt_NKP = QNK / VNK * NK - QNK / VPNK * NKP;
dxdt_SITE = KE0 * (1000 * CENTRAL / V1 - SITE);
dxdt_RESP = KOUT * (1 + GREATEST * SITE / (HALF + SITE) - RESP);
$TABLE
double CP = 1000 * CENTRAL / V1;
double CN = 1000 * NK / VNK;
$CAPTURE CP CN
')

timed <- function(name, work) {
  gc()
  start <- proc.time()[["elapsed"]]
  check <- work()
  cat(sprintf("time %s %.6f\n", name, proc.time()[["elapsed"]] - start))
  cat(sprintf("check %s %.6f\n", name, check))
}

infusions <- function(minutes) as.ev(data.frame(time = minutes, amt = 35, rate = 35 / 40, cmt = 1, evid = 1))
sessions <- infusions(c(0, 3, 7, 10, 14, 17) * 1440 + 540)

# In pieces of 5,000 subjects, keeping ketamine only, so that 144 million rows of a data frame need not exist at once.
population <- read.csv(file.path(folder, "population.csv"))
timed("population", function() {
  pieces <- split(population, (population$ID - 1) %/% 5000)
  curves <- lapply(pieces, function(piece) {
    out <- mrgsim(Req(three, CP), events = infusions(0), idata = piece, end = 1440, delta = 1, obsonly = TRUE, output = "df")
    matrix(out$CP, nrow = 1441)
  })
  bands <- vapply(seq_len(1441), function(i) {
    quantile(unlist(lapply(curves, function(piece) piece[i, ])), c(0.05, 0.5, 0.95), names = FALSE)
  }, numeric(3))
  bands[2, 41]
})
rm(population)

people <- read.csv(file.path(folder, "course.csv"))
hours <- 28 * 24 + 1
timed("course", function() {
  out <- mrgsim(Req(course, CP, CN, SITE, RESP), events = sessions, idata = people, end = 28 * 1440, delta = 60,
                obsonly = TRUE, output = "df")
  sort(matrix(out$RESP, nrow = hours)[73, ])[nrow(people) %/% 2 + 1]
})

# mrgsolve does not fit; so its side of the third workload is the 1,000 draws alone, with their bands. Ours is more: the fit,
# the draws, and their bands.
draws <- head(people, 1000)
timed("patient", function() {
  out <- mrgsim(Req(three, CP), events = sessions, idata = draws, end = 28 * 1440, delta = 60, obsonly = TRUE, output = "df")
  bands <- apply(matrix(out$CP, nrow = hours), 1, quantile, c(0.05, 0.25, 0.5, 0.75, 0.95), names = FALSE)
  bands[3, 11]
})
