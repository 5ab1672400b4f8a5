package org.evenkeel.care.followup;

import org.evenkeel.pharmacology.evidence.Evidence;

/**
 * An answer that makes the clinic ask more.
 *
 * @param instrument whose total is looked at
 * @param atLeast from this total on
 * @param asks what is asked then, counted from the answer
 * @param evidence who set this
 */
public record Trigger(String instrument, int atLeast, Occasion asks, Evidence evidence) {}
