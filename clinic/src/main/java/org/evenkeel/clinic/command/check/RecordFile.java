package org.evenkeel.clinic.command.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import org.evenkeel.clinic.command.simulate.BadArgumentException;
import org.evenkeel.exchange.fhir.BundleError;
import org.evenkeel.exchange.fhir.ReadResult;
import org.evenkeel.exchange.fhir.ReferralBundleReader;
import org.evenkeel.exchange.fhir.ReferralDraft;

/** The file with the record. Whatever is in it, it is read or refused in one line; nothing of it is repeated. */
final class RecordFile {
    private static final String ARGUMENT = "--patient";

    private RecordFile() {}

    static ReferralDraft read(String typed, Instant at) {
        byte[] bytes = bytes(path(typed));
        try {
            return switch (new ReferralBundleReader().read(bytes, at)) {
                case ReadResult.Read(ReferralDraft draft) -> draft;
                case ReadResult.Unreadable(BundleError error) -> throw refused(error.words());
            };
        } catch (StackOverflowError tooDeep) {
            throw refused("The file is nested too deeply to be a record, and was not read.");
        }
    }

    private static Path path(String typed) {
        try {
            return Path.of(typed);
        } catch (InvalidPathException notAPath) {
            throw refused("\"" + PlainText.line(typed) + "\" is not the name of a file");
        }
    }

    /** The size is asked before the file is taken into memory. */
    private static byte[] bytes(Path file) {
        String name = "\"" + PlainText.line(file.toString()) + "\"";
        if (!Files.exists(file)) {
            throw refused("there is no file " + name);
        }
        if (!Files.isRegularFile(file)) {
            throw refused(name + " is not a file");
        }
        try {
            if (Files.size(file) > ReferralBundleReader.LIMIT_BYTES) {
                throw refused(new BundleError.TooLarge(ReferralBundleReader.LIMIT_BYTES).words());
            }
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw refused(name + " cannot be read");
        }
    }

    private static BadArgumentException refused(String words) {
        return new BadArgumentException(ARGUMENT, words.replaceFirst("\\.$", ""));
    }
}
