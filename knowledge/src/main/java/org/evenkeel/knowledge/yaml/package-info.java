/**
 * Strict reading of YAML data: all problems at once, each with file and line.
 *
 * <p>A reader is a function from a {@link org.evenkeel.knowledge.yaml.YamlMap} to a value. It asks for every key it
 * knows, then builds the value; unknown, missing and doubled keys, wrong kinds, wrong dimensions and a lacking source
 * or status are reported to {@link org.evenkeel.knowledge.yaml.Problems} while reading goes on:
 *
 * {@snippet :
 * record Limit(String id, double systolicMmHg, Evidence evidence) {
 *     static Limit read(YamlMap map) {
 *         String id = map.text("id");
 *         double systolic = map.quantity("systolic", Unit.of("mmHg"));
 *         Evidence evidence = map.evidence(); // keys "source" and "status"
 *         return new Limit(id, systolic, evidence);
 *     }
 * }
 *
 * Problems problems = new Problems();
 * Part<List<Limit>> limits =
 *         YamlFile.read("rules/limits.yaml", text, problems, file -> file.maps("limits", Limit::read));
 * problems.refuseIfAny(); // throws RefusedDataException listing every problem of every file read so far
 * use(limits.get());
 * }
 *
 * <p>A nested map is a {@link org.evenkeel.knowledge.yaml.Part}: ask for all keys first, call {@code get()} last.
 * Quantities are text with a UCUM unit ({@code "25 L"}, {@code "0.5 mg/kg"}, {@code "40 %"}).
 */
@NullMarked
package org.evenkeel.knowledge.yaml;

import org.jspecify.annotations.NullMarked;
