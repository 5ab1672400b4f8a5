/**
 * What ketamine does while it is in the body: dissociation, blood pressure, sedation, receptor occupancy, and how often
 * people notice what. Everything here is an acute effect; benefit is not predicted, and no time is given at which a
 * person may drive.
 *
 * {@snippet :
 * AcuteEffects effects = AcuteEffects.of(knowledge); // loaded from knowledge/effects
 * EffectSetting setting = EffectSetting.of(Drug.RACEMIC_KETAMINE, SessionNumber.of(3), seed);
 * EffectSamples samples = effects.samples(timesMinutes, subjects, setting);
 * samples.typical(DrivingConcentrations.of(curvesOfTheTypicalPerson));
 * for (int person = 0; person < subjects; person++) {
 *     EffectDraw draw = effects.draw(person, setting); // its rate constants belong into the model as effect sites
 *     samples.subject(person, DrivingConcentrations.of(curvesOf(person, draw)));
 * }
 * EffectPrediction prediction = samples.prediction(); // bands, and what is not known, with words
 * }
 */
@NullMarked
package org.evenkeel.pharmacology.effect;

import org.jspecify.annotations.NullMarked;
