package org.evenkeel.knowledge.validation;

import java.util.List;
import java.util.Locale;
import org.evenkeel.knowledge.observations.PublishedObservation.Use;

/** Predicted against published concentrations on two logarithmic axes, as a picture in SVG text. */
final class LogScatter {

    private static final int SIZE = 480;
    private static final int MARGIN = 64;
    private static final String INK = "#22303a";
    private static final String QUIET = "#8a97a0";
    private static final String TEST = "#0b6e69";

    private final int lowDecade;
    private final int highDecade;
    private final StringBuilder svg = new StringBuilder();

    private LogScatter(List<Comparison> points) {
        double low = Double.POSITIVE_INFINITY;
        double high = 0;
        for (Comparison point : points) {
            for (double value :
                    new double[] {published(point), point.predicted().typicalInOwnUnit()}) {
                low = Math.min(low, value);
                high = Math.max(high, value);
            }
        }
        lowDecade = (int) Math.floor(Math.log10(low));
        highDecade = Math.max(lowDecade + 1, (int) Math.ceil(Math.log10(high)));
    }

    /** The picture; filled points are validation, open ones are not. */
    static String svg(String title, List<Comparison> points) {
        return new LogScatter(points).draw(title, points);
    }

    private String draw(String title, List<Comparison> points) {
        add("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + SIZE + " " + SIZE
                + "\" role=\"img\" aria-label=\"" + title
                + "\" font-family=\"system-ui, sans-serif\" font-size=\"12\" fill=\"" + INK + "\">");
        add("<title>" + title + "</title>");
        add("<rect width=\"" + SIZE + "\" height=\"" + SIZE + "\" fill=\"#ffffff\"/>");
        axes();
        line(1, INK, "none");
        for (double fold : new double[] {1.5, 2}) {
            String dashes = fold < 2 ? "6 4" : "2 4";
            line(fold, QUIET, dashes);
            line(1 / fold, QUIET, dashes);
        }
        points.forEach(this::point);
        text(SIZE / 2.0, SIZE - 16, "middle", "published, ng/mL");
        add("<text transform=\"translate(18 " + SIZE / 2
                + ") rotate(-90)\" text-anchor=\"middle\">predicted, ng/mL</text>");
        text(SIZE / 2.0, 28, "middle", title);
        text(SIZE / 2.0, 46, "middle", "filled: validation; open: other rows; lines: 1.5- and 2-fold");
        add("</svg>");
        return svg.toString();
    }

    private void point(Comparison point) {
        boolean test = point.observation().use() == Use.VALIDATION;
        add("<circle cx=\"" + number(across(published(point))) + "\" cy=\""
                + number(up(point.predicted().typicalInOwnUnit())) + "\" r=\"4\" fill=\"" + (test ? TEST : "none")
                + "\" stroke=\"" + TEST + "\" stroke-width=\"1.5\"/>");
    }

    private void axes() {
        for (int decade = lowDecade; decade <= highDecade; decade++) {
            double value = Math.pow(10, decade);
            double x = across(value);
            double y = up(value);
            add("<path d=\"M" + number(x) + " " + MARGIN + "V" + (SIZE - MARGIN) + "M" + MARGIN + " " + number(y) + "H"
                    + (SIZE - MARGIN) + "\" stroke=\"#d9dfe3\"/>");
            text(x, SIZE - MARGIN + 18, "middle", Numbers.plain(value));
            text(MARGIN - 8, y + 4, "end", Numbers.plain(value));
        }
    }

    /** Predicted = fold x published, within the frame. */
    private void line(double fold, String colour, String dashes) {
        double low = Math.pow(10, lowDecade);
        double high = Math.pow(10, highDecade);
        double from = Math.max(low, low / fold);
        double to = Math.min(high, high / fold);
        add("<path d=\"M" + number(across(from)) + " " + number(up(from * fold)) + "L" + number(across(to)) + " "
                + number(up(to * fold)) + "\" stroke=\"" + colour + "\" stroke-dasharray=\"" + dashes
                + "\" fill=\"none\"/>");
    }

    private void text(double x, double y, String anchor, String words) {
        add("<text x=\"" + number(x) + "\" y=\"" + number(y) + "\" text-anchor=\"" + anchor + "\">" + words
                + "</text>");
    }

    private void add(String line) {
        svg.append(line).append('\n');
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private double across(double value) {
        return MARGIN + part(value) * (SIZE - 2 * MARGIN);
    }

    private double up(double value) {
        return SIZE - MARGIN - part(value) * (SIZE - 2 * MARGIN);
    }

    private double part(double value) {
        return (Math.log10(value) - lowDecade) / (highDecade - lowDecade);
    }

    private static double published(Comparison point) {
        return point.value().nearestInOwnUnit(point.predicted().typicalInOwnUnit());
    }
}
