package org.evenkeel.clinic;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.evenkeel.clinic.staff.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.TestInstance;

/**
 * A test that looks at pages in a real browser. Each class has a clinic on a database of its own; each test has windows
 * of its own, and fails when a page wrote an error to its console.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class BrowserTest {

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");
    private static final Path SCREENS = Path.of("target", "screens");
    private static @Nullable Browser browser;

    private @Nullable TestClinic clinic;
    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> complaints = new ArrayList<>();

    /** The sizes pages are looked at: phone, tablet, desktop. */
    public enum Size {
        PHONE(390, 844),
        TABLET(820, 1180),
        DESKTOP(1440, 900);

        private final int width;
        private final int height;

        Size(int width, int height) {
            this.width = width;
            this.height = height;
        }

        public int width() {
            return width;
        }

        public int height() {
            return height;
        }
    }

    /** The clinic of this class; started at the first call. */
    protected final TestClinic clinic() {
        TestClinic started = clinic;
        if (started == null) {
            started = startClinic();
            clinic = started;
        }
        return started;
    }

    /** Where windows look: the clinic of this class, unless a test runs one of its own. */
    protected String address() {
        return clinic().address();
    }

    /** For a class that needs another clock or more wiring. */
    protected TestClinic startClinic() {
        return TestClinic.start(0, Clock.systemUTC());
    }

    /** What a console may say without the test failing: that something was refused or out of reach. */
    protected boolean isExpected(String complaint) {
        return complaint.contains("status of 4")
                || complaint.contains("net::ERR")
                || complaint.contains("error occurred when fetching the script");
    }

    /** A window of a browser with no cookies. */
    protected final Page window() {
        BrowserContext context = browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(address())
                        .setViewportSize(Size.DESKTOP.width, Size.DESKTOP.height)
                        .setReducedMotion(ReducedMotion.REDUCE));
        contexts.add(context);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if ("error".equals(message.type()) && !isExpected(message.text())) {
                complaints.add(page.url() + ": " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + ": " + error));
        return page;
    }

    /** A new window, signed in as the person with this role, on the style page's neighbour: the page given. */
    protected final Page signInAs(Role role, String path) {
        Page page = window();
        page.navigate("/sign-in");
        page.getByLabel("User name").fill(TestClinic.username(role));
        page.getByLabel("Password").fill(TestClinic.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.navigate(path);
        return page;
    }

    /** Runs axe on the page in light and in dark; fails on any violation. */
    protected final void assertAccessible(Page page) {
        Object before = page.evaluate("document.documentElement.dataset.theme");
        page.evaluate("window.scrollTo(0, 0)"); // what sticks to the top lies over nothing there
        for (String theme : List.of("light", "dark")) {
            page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
            AxeResults results = new AxeBuilder(page)
                    .withTags(List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"))
                    .analyze();
            assertThat(results.getViolations())
                    .as("axe on %s in %s", page.url(), theme)
                    .extracting(rule -> rule.getId() + ": "
                            + rule.getNodes().stream()
                                    .map(node -> node.getHtml() + " "
                                            + node.getAny().stream()
                                                    .map(check -> check.getMessage())
                                                    .toList())
                                    .toList())
                    .isEmpty();
        }
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", before);
    }

    /** Takes pictures at three sizes, in light and dark, below {@code target/screens}. */
    protected final void takePictures(Page page, String name) {
        Object before = page.evaluate("document.documentElement.dataset.theme");
        for (String theme : List.of("light", "dark")) {
            page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", theme);
            for (Size size : Size.values()) {
                page.setViewportSize(size.width, size.height);
                String file = name + "-" + size.name().toLowerCase(java.util.Locale.ROOT) + "-" + theme + ".png";
                Pictures.take(page, SCREENS.resolve(file));
            }
        }
        page.setViewportSize(Size.DESKTOP.width, Size.DESKTOP.height);
        page.evaluate("theme => { document.documentElement.dataset.theme = theme; }", before);
    }

    /** Fails when the page is wider than its window, at any size. */
    protected final void assertFits(Page page) {
        for (Size size : Size.values()) {
            page.setViewportSize(size.width, size.height);
            assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                    .as("width of %s on a %s", page.url(), size)
                    .isLessThanOrEqualTo(size.width);
        }
        page.setViewportSize(Size.DESKTOP.width, Size.DESKTOP.height);
    }

    @AfterEach
    final void closeWindows() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        List<String> heard = List.copyOf(complaints);
        complaints.clear();
        assertThat(heard).as("errors in the browser's console").isEmpty();
    }

    @AfterAll
    final void closeClinic() {
        TestClinic started = clinic;
        if (started != null) {
            started.close();
        }
    }

    private static synchronized Browser browser() {
        Browser running = browser;
        if (running == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            String chromium = System.getenv().getOrDefault("EVENKEEL_CHROMIUM", "/usr/bin/chromium");
            running = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of(chromium))
                            .setArgs(FLAGS));
            browser = running;
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return running;
    }
}
