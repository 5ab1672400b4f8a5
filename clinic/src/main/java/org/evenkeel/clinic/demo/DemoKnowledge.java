package org.evenkeel.clinic.demo;

import java.time.ZoneId;
import org.evenkeel.care.followup.FollowUpKnowledge;
import org.evenkeel.knowledge.bedside.BedsideLibrary;
import org.evenkeel.knowledge.library.Library;
import org.evenkeel.pharmacology.prediction.Predictor;

/** What the demo decides with: the same as the clinic. */
public record DemoKnowledge(
        Library library, BedsideLibrary bedside, FollowUpKnowledge followUp, Predictor predictor, ZoneId zone) {}
