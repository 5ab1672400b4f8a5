package org.evenkeel.clinic;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.resolve.DirectoryCodeResolver;
import java.nio.file.Path;
import java.time.Clock;

/** A clinic for whoever draws pages: templates and style sheets are read from the sources as they change. */
public final class PreviewClinic {

    private PreviewClinic() {}

    /** Arguments: the port, then the folder of the module. */
    public static void main(String[] args) throws InterruptedException {
        Path module = Path.of(args[1]);
        System.setProperty("evenkeel.preview", module.toAbsolutePath().toString());
        TestClinic clinic = TestClinic.start(Integer.parseInt(args[0]), Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(clinic::close));
        Thread.currentThread().join();
    }

    static TemplateEngine engine(Path module) {
        return TemplateEngine.create(
                new DirectoryCodeResolver(module.resolve("src/main/jte")),
                module.resolve("target/jte-preview"),
                ContentType.Html);
    }
}
