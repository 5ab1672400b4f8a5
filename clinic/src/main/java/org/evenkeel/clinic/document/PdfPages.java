package org.evenkeel.clinic.document;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.render.DefaultObjectDrawerFactory;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.logging.Level;

/**
 * Lays a well-formed page out as PDF: tagged for screen readers after PDF/UA, all fonts embedded, nothing fetched from
 * anywhere.
 */
public final class PdfPages {
    private static final String FAMILY = "Document";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    static {
        // It tells every step of its work; what goes wrong is enough.
        XRLog.listRegisteredLoggers().forEach(logger -> XRLog.setLevel(logger, Level.WARNING));
    }

    private PdfPages() {}

    /**
     * Lays a page out.
     *
     * @param page well-formed XHTML with a title, a language and its style inside
     * @param drawings what draws an {@code object} of a type
     */
    public static byte[] layOut(String page, Map<String, FSObjectDrawer> drawings) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.useUriResolver((base, uri) -> null);
        builder.useFont(() -> font("inter-latin-regular.ttf"), FAMILY, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("inter-latin-bold.ttf"), FAMILY, BOLD, FontStyle.NORMAL, true);
        builder.useFont(() -> font("inter-latin-ext-regular.ttf"), FAMILY + " Ext", REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("inter-latin-ext-bold.ttf"), FAMILY + " Ext", BOLD, FontStyle.NORMAL, true);
        DefaultObjectDrawerFactory drawers = new DefaultObjectDrawerFactory();
        drawings.forEach(drawers::registerDrawer);
        builder.useObjectDrawerFactory(drawers);
        builder.withHtmlContent(plain(withoutControls(page)), null);
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        builder.toStream(pdf);
        try {
            builder.run();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return pdf.toByteArray();
    }

    /** XML has no way to write these, even escaped; a note pasted from elsewhere may hold one. */
    private static String withoutControls(String page) {
        return page.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]", "\uFFFD");
    }

    /** The embedded fonts have no sign for these. */
    private static String plain(String page) {
        return page.replace('\u2082', '2')
                .replace("\u2265", "&gt;=")
                .replace("\u2264", "&lt;=")
                .replace("\u2192", "to");
    }

    private static InputStream font(String file) {
        InputStream font = PdfPages.class.getResourceAsStream("/document/" + file);
        if (font == null) {
            throw new IllegalStateException("the font " + file + " is missing from the build");
        }
        return font;
    }
}
