package org.evenkeel.knowledge.yaml;

import java.util.List;
import java.util.stream.Collectors;

/** Data files were refused; the message lists every problem, one a line, with file and line number. */
public final class RefusedDataException extends RuntimeException {

    private final transient List<Problem> problems;

    RefusedDataException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** Every problem, in the order they were met. */
    public List<Problem> problems() {
        return problems;
    }
}
