package org.evenkeel.knowledge.monitor;

import org.evenkeel.care.monitor.MonitorCodes;
import org.evenkeel.care.monitor.SignalRules;
import org.evenkeel.knowledge.yaml.Part;
import org.evenkeel.knowledge.yaml.Problems;
import org.evenkeel.knowledge.yaml.YamlFile;

/** What readings from monitors are read and judged by. Immutable. */
public record MonitorLibrary(MonitorCodes codes, SignalRules signal) {
    private static final String CODES = "monitor/codes.yaml";
    private static final String SIGNAL = "monitor/signal.yaml";

    /**
     * Reads the data.
     *
     * @throws org.evenkeel.knowledge.yaml.RefusedDataException naming everything wrong in all files
     */
    public static MonitorLibrary load() {
        Problems problems = new Problems();
        Part<MonitorCodes> codes = YamlFile.read(CODES, text(CODES), problems, CodesReader::read);
        Part<SignalRules> signal = YamlFile.read(SIGNAL, text(SIGNAL), problems, SignalReader::read);
        problems.refuseIfAny();
        return new MonitorLibrary(codes.get(), signal.get());
    }

    private static String text(String file) {
        return YamlFile.resource(MonitorLibrary.class, "knowledge/" + file);
    }
}
