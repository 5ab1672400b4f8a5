package org.evenkeel.clinic;

import com.microsoft.playwright.Page;
import java.nio.file.Path;

/**
 * Pictures of pages for a person to look at. They check nothing, and a browser without a graphics card now and then never
 * finishes a tall one, so they are taken only when {@code EVENKEEL_PICTURES} is set.
 */
public final class Pictures {
    private static final boolean WANTED = System.getenv("EVENKEEL_PICTURES") != null;

    private Pictures() {}

    /** Takes a picture of the whole page into a file, when pictures are wanted. */
    public static void take(Page page, Path file) {
        if (WANTED) {
            page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(file));
        }
    }
}
