package org.evenkeel.pharmacology.model;

/** The person a prediction is made for. */
public record Subject(Weight weight, Age age) {}
