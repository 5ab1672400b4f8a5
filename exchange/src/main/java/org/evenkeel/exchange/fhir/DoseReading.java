package org.evenkeel.exchange.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.evenkeel.pharmacology.quantity.Unit;
import org.hl7.fhir.r4.model.Dosage;
import org.hl7.fhir.r4.model.Dosage.DosageDoseAndRateComponent;
import org.hl7.fhir.r4.model.Quantity;
import org.hl7.fhir.r4.model.Range;
import org.hl7.fhir.r4.model.Ratio;
import org.hl7.fhir.r4.model.Timing.TimingRepeatComponent;
import org.hl7.fhir.r4.model.Type;
import org.jspecify.annotations.Nullable;

/** Reads what one administration of an order comes to. Of a range the upper end counts. Nothing is guessed. */
final class DoseReading {
    private static final double LIMIT_UNITS = 8;

    private final List<String> unread = new ArrayList<>();
    private final MedicineWords medicine;

    private DoseReading(MedicineWords medicine) {
        this.medicine = medicine;
    }

    static OrderedDose of(List<Dosage> instructions, MedicineWords medicine) {
        if (instructions.size() != 1) {
            return OrderedDose.notRead(
                    instructions.isEmpty() ? "it has no dosage yet" : "it has several dosages beside each other");
        }
        Dosage dosage = instructions.getFirst();
        if (dosage.getDoseAndRate().size() != 1) {
            return OrderedDose.notRead(
                    dosage.getDoseAndRate().isEmpty()
                            ? dosage.hasText() ? "its dose stands in words only" : "it has no dose yet"
                            : "it has several doses beside each other");
        }
        return new DoseReading(medicine).read(dosage, dosage.getDoseAndRateFirstRep());
    }

    private OrderedDose read(Dosage dosage, DosageDoseAndRateComponent given) {
        Optional<Quantity> dose = upper(given.getDose());
        Optional<Double> mg = dose.flatMap(this::mg);
        Optional<Double> mgPerKg = dose.flatMap(d -> perKg(d, "mg/kg"));
        if (dose.isEmpty()) {
            unread.add("it has no dose yet");
        } else if (mg.isEmpty() && mgPerKg.isEmpty()) {
            unread.add("its dose is not in mg and not in mg/kg");
        }
        Optional<Quantity> rate = given.getRate() instanceof Ratio ratio ? quotient(ratio) : upper(given.getRate());
        Optional<Double> mgPerHour = rate.flatMap(r -> mass(r, "mg/h"));
        Optional<Double> mgPerKgPerHour = rate.flatMap(r -> perKg(r, "mg/kg/h"));
        if (given.hasRate() && mgPerHour.isEmpty() && mgPerKgPerHour.isEmpty()) {
            unread.add("its rate is not in mg over time");
        }
        return new OrderedDose(mg, mgPerKg, minutes(dosage.getTiming().getRepeat()), mgPerHour, mgPerKgPerHour, unread);
    }

    private static Optional<Quantity> upper(@Nullable Type amount) {
        Quantity upper = switch (amount) {
            case Quantity q -> q;
            case Range r -> r.getHigh();
            case null, default -> null;
        };
        return Optional.ofNullable(upper)
                .filter(q -> q.hasValue() && q.getValue().signum() > 0);
    }

    private static Optional<Quantity> quotient(Ratio ratio) {
        Quantity over = ratio.getDenominator();
        Quantity amount = ratio.getNumerator();
        boolean whole = amount.hasValue() && over.hasValue() && over.getValue().compareTo(BigDecimal.ONE) == 0;
        return whole
                ? Optional.of(new Quantity().setValue(amount.getValue()).setUnit(unit(amount) + "/" + unit(over)))
                : Optional.empty();
    }

    private Optional<Double> mg(Quantity dose) {
        Optional<Double> mass = mass(dose, "mg");
        Double strengthMg = medicine.strengthMg();
        String unit = unit(dose).toLowerCase(Locale.ROOT);
        boolean counted = unit.contains("tablet") || unit.contains("capsule");
        double count = dose.getValue().doubleValue();
        return mass.isPresent() || !counted || strengthMg == null || count > LIMIT_UNITS
                ? mass
                : Optional.of(count * strengthMg);
    }

    /** Per kg of body weight: in units alone mg/kg is a bare number, so the letters must say it. */
    private static Optional<Double> perKg(Quantity amount, String target) {
        return unit(amount).contains("/kg") ? in(amount, target) : Optional.empty();
    }

    private static Optional<Double> mass(Quantity amount, String target) {
        return unit(amount).contains("/kg") ? Optional.empty() : in(amount, target);
    }

    private static Optional<Double> in(Quantity amount, String target) {
        try {
            String written = amount.getValue().toPlainString() + " " + unit(amount);
            double value =
                    org.evenkeel.pharmacology.quantity.Quantity.ofTyped(written).in(Unit.of(target));
            return value > 0 ? Optional.of(value) : Optional.empty();
        } catch (IllegalArgumentException notThisKind) {
            return Optional.empty(); // another dimension, or a unit nobody knows: the caller says so in words
        }
    }

    private static String unit(Quantity amount) {
        String unit = amount.hasCode() && Units.UCUM.equals(amount.getSystem())
                ? amount.getCode()
                : amount.hasUnit() ? amount.getUnit() : amount.hasCode() ? amount.getCode() : "";
        return unit.strip();
    }

    private static Optional<Double> minutes(TimingRepeatComponent repeat) {
        if (!repeat.hasDuration() || repeat.getDurationUnit() == null) {
            return Optional.empty();
        }
        double duration = repeat.getDuration().doubleValue();
        double minutes = switch (repeat.getDurationUnit()) {
            case S -> duration / 60;
            case MIN -> duration;
            case H -> duration * 60;
            case D, WK, MO, A, NULL -> 0;
        };
        return minutes > 0 ? Optional.of(minutes) : Optional.empty();
    }
}
