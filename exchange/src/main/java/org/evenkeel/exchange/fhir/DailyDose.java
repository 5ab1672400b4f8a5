package org.evenkeel.exchange.fhir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hl7.fhir.r4.model.BooleanType;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;

/**
 * The dose a day, where the instruction leaves no doubt. One fixed dose at one fixed frequency counts; "as needed",
 * several instructions, ranges and words beside the numbers do not.
 *
 * @param mg total a day
 * @param basis how it was worked out
 */
record DailyDose(double mg, String basis) {
    private static final double LIMIT_UNITS = 8;

    static Optional<DailyDose> of(List<Dosage> instructions, MedicineWords medicine) {
        if (instructions.size() != 1) {
            return Optional.empty();
        }
        Dosage dosage = instructions.getFirst();
        boolean asNeeded =
                dosage.hasAsNeeded() && !(dosage.getAsNeeded() instanceof BooleanType b && !b.booleanValue());
        if (asNeeded
                || dosage.hasAdditionalInstruction()
                || dosage.hasText()
                || dosage.getDoseAndRate().size() != 1) {
            return Optional.empty();
        }
        DosageDoseAndRateComponent given = dosage.getDoseAndRateFirstRep();
        if (given.hasRate() || !(given.getDose() instanceof Quantity dose) || !dose.hasValue()) {
            return Optional.empty();
        }
        double timesADay = timesADay(dosage.getTiming().getRepeat());
        double value = dose.getValue().doubleValue();
        if (!(timesADay > 0) || !(value > 0)) {
            return Optional.empty();
        }
        return mgOfOne(dose, value, medicine).map(mg -> new DailyDose(mg * timesADay, basis(dose, value, timesADay)));
    }

    private static Optional<Double> mgOfOne(Quantity dose, double value, MedicineWords medicine) {
        String unit = unit(dose);
        if (unit.equals("mg")) {
            return Optional.of(value);
        }
        boolean counted = unit.isEmpty() || unit.contains("tablet") || unit.contains("capsule") || unit.equals("1");
        Double strengthMg = medicine.strengthMg();
        return counted && value <= LIMIT_UNITS && strengthMg != null
                ? Optional.of(value * strengthMg)
                : Optional.empty();
    }

    private static String unit(Quantity dose) {
        String unit = dose.hasCode() ? dose.getCode() : dose.hasUnit() ? dose.getUnit() : "";
        return unit.toLowerCase(Locale.ROOT);
    }

    private static String basis(Quantity dose, double value, double timesADay) {
        String amount =
                unit(dose).equals("mg") ? number(value) + " mg" : number(value) + " unit(s) of the stated strength";
        return "dose worked out from the order: " + amount + ", " + number(timesADay) + " time(s) a day";
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
    }

    private static double timesADay(TimingRepeatComponent repeat) {
        boolean vague = repeat.hasFrequencyMax() || repeat.hasPeriodMax();
        if (vague || !repeat.hasPeriod() || repeat.getPeriodUnit() == null) {
            return 0;
        }
        double frequency = repeat.hasFrequency() ? repeat.getFrequency() : 1;
        double period = repeat.getPeriod().doubleValue();
        double days = switch (repeat.getPeriodUnit()) {
            case D -> period;
            case H -> period / 24;
            case WK -> period * 7;
            case S, MIN, MO, A, NULL -> 0;
        };
        return days > 0 ? frequency / days : 0;
    }
}
