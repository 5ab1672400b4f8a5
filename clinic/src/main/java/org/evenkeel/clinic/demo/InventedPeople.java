package org.evenkeel.clinic.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.SplittableRandom;
import org.evenkeel.care.chart.ReferralContent.AdministrativeSex;

/**
 * Makes people up from a seed: the same seed gives the same people.
 *
 * <p>How they respond follows the trajectory model of the evidence collection ({@code outcome-models}, status derived):
 * a nonspecific fraction Normal(0.24, 0.26) clipped to -0.3..0.9 and a drug fraction 0.95 logistic(0.57 + 1.91 z). It is a
 * model of populations, used here to invent some and nowhere to foretell anything of anybody. The rise of blood pressure
 * is 0.040 mmHg per ng/mL with a log-normal factor (derived); clearance and volumes are spread as those of the default
 * model of intravenous ketamine.
 */
final class InventedPeople {
    private static final List<String> FEMALE = List.of(
            "Alma", "Bruna", "Celia", "Dalia", "Edda", "Fenja", "Greta", "Hilde", "Ilse", "Jorun", "Katla", "Livia",
            "Mirja", "Nadja", "Odile", "Petra", "Runa", "Selma", "Tove", "Ulla");
    private static final List<String> MALE = List.of(
            "Arvid", "Bram", "Cosmo", "Darian", "Emil", "Falk", "Goran", "Henrik", "Ivo", "Jarl", "Kasper", "Linus",
            "Milan", "Nils", "Oskar", "Pavel", "Rasmus", "Stellan", "Tomas", "Viggo");
    private static final List<String> FAMILY = List.of(
            "Abendroth",
            "Birkenfeld",
            "Castellane",
            "Dunmore",
            "Eschenbach",
            "Fairwater",
            "Greenhalgh",
            "Hollingworth",
            "Isenberg",
            "Jessop",
            "Kirkwall",
            "Lindqvist",
            "Marchetti",
            "Northcote",
            "Oakhurst",
            "Pemberley",
            "Quillfeather",
            "Ravensworth",
            "Silverthorne",
            "Tidewell");

    private final long seed;
    private final LocalDate today;

    InventedPeople(long seed, LocalDate today) {
        this.seed = seed;
        this.today = today;
    }

    InventedPerson person(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        boolean female = random.nextInt(100) < 58;
        String given = (female ? FEMALE : MALE).get((number * 7 + number / 20) % FEMALE.size());
        String family = FAMILY.get((number * 3 + number / 20 * 5) % FAMILY.size());
        int heightCm = (female ? 158 : 170) + random.nextInt(20);
        int weightKg = 2 * (int) Math.round((heightCm - 100 + random.nextGaussian() * 9) / 2);
        return new InventedPerson(
                number,
                given,
                family,
                female ? AdministrativeSex.FEMALE : AdministrativeSex.MALE,
                today.minusYears(22 + random.nextInt(41)).minusDays(random.nextInt(360) + 2),
                Math.clamp(weightKg, 48, 118),
                heightCm,
                112 + random.nextInt(22),
                68 + random.nextInt(16),
                60 + random.nextInt(22),
                15 + random.nextInt(10),
                8 + random.nextInt(11),
                Math.clamp(0.24 + 0.26 * random.nextGaussian(), -0.3, 0.9),
                0.95 / (1 + Math.exp(-(0.57 + 1.91 * random.nextGaussian()))),
                Math.clamp(0.040 * Math.exp(0.35 * random.nextGaussian()), 0.015, 0.08),
                Math.clamp(Math.exp(0.30 * random.nextGaussian()), 0.5, 2),
                Math.clamp(Math.exp(0.35 * random.nextGaussian()), 0.5, 2),
                random.nextLong());
    }
}
