/**
 * What an infusion does to plasma concentrations: the door the application uses.
 *
 * {@snippet :
 * Predictor predictor = Predictor.of(model); // keep one for each model; immutable, shared by all threads
 * Subject subject = new Subject(Weight.ofKg(70), Age.ofYears(41));
 * InfusionProgramme plan = InfusionProgramme.constant(
 *         Drug.RACEMIC_KETAMINE, BaseDose.ofMg(35), Duration.ofMinutes(40));
 *
 * PredictionBands bands = predictor.bands(plan, subject, Population.standard(), TimeGrid.day());
 * ConcentrationBand venous = bands.band(new Measurand(Analyte.KETAMINE, SamplingSite.VENOUS));
 * venous.medianNgPerMl(); // one value for each of bands.timesMinutes()
 * bands.applicability();  // within, or outside with words for a person
 *
 * // the same curve redrawn from what the pump really did
 * PumpHistory pump = PumpHistory.started(Drug.RACEMIC_KETAMINE, BaseDose.ofMg(35).over(Duration.ofMinutes(40)))
 *         .pausedFrom(Duration.ofMinutes(12))
 *         .rateFrom(Duration.ofMinutes(18), BaseRate.ofMgPerMin(0.7));
 * predictor.bands(pump.until(Duration.ofMinutes(46)), subject, Population.standard(), TimeGrid.day());
 * }
 *
 * <p>A band shows how people differ, and nothing else: neither the scatter of single measurements nor what the model
 * itself may have wrong. {@link org.evenkeel.pharmacology.prediction.PredictionBands#label()} says so for the screen.
 */
@NullMarked
package org.evenkeel.pharmacology.prediction;

import org.jspecify.annotations.NullMarked;
