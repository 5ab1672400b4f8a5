package org.evenkeel.clinic.note;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.evenkeel.clinic.note.VitalsGraph.Mark;
import org.evenkeel.clinic.note.VitalsGraph.Point;
import org.evenkeel.clinic.note.VitalsGraph.Series;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the vital signs into a PDF: the same drawing as on screen, told apart by dashes, not by colour. */
final class VitalsDrawing implements FSObjectDrawer {
    static final String TYPE = "application/x-evenkeel-vitals";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final double LEFT = 26;
    private static final double BELOW = 16;
    private static final double ABOVE = 6;

    private final VitalsGraph graph;
    private final ZoneId zone;

    VitalsDrawing(VitalsGraph graph, ZoneId zone) {
        this.graph = graph;
        this.zone = zone;
    }

    @Override
    public @Nullable Map<Shape, String> drawObject(
            Element element,
            double x,
            double y,
            double width,
            double height,
            OutputDevice device,
            RenderingContext context,
            int dotsPerPixel) {
        device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel, g ->
                draw(g, width / dotsPerPixel, height / dotsPerPixel));
        return null;
    }

    private void draw(Graphics2D g, double width, double height) {
        double across = width - LEFT - 12;
        double up = height - BELOW - ABOVE;
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 8));
        graph.dose().ifPresent(dose -> {
            g.setColor(new Color(0xEEEEEE));
            g.fill(new Rectangle2D.Double(
                    LEFT + dose.from() * across, ABOVE, (dose.to() - dose.from()) * across, up));
        });
        g.setStroke(new BasicStroke(0.5f));
        for (Mark mark : graph.values()) {
            double at = ABOVE + up * (1 - mark.place());
            g.setColor(new Color(0xCCCCCC));
            g.draw(new Line2D.Double(LEFT, at, LEFT + across, at));
            g.setColor(Color.DARK_GRAY);
            g.drawString(String.valueOf(Math.round(mark.value())), 2f, (float) at + 3);
        }
        for (Mark mark : graph.times()) {
            mark.at().ifPresent(at -> g.drawString(
                    TIME.withZone(zone).format(at), (float) (LEFT + mark.place() * across - 10), (float) height - 4));
        }
        for (Series series : graph.series()) {
            g.setStroke(stroke(series));
            g.setColor(Color.BLACK);
            g.draw(line(series, across, up));
        }
    }

    private static Shape line(Series series, double across, double up) {
        Path2D path = new Path2D.Double();
        for (Point point : series.points()) {
            double x = LEFT + point.across() * across;
            double y = ABOVE + up * (1 - point.up());
            if (path.getCurrentPoint() == null) {
                path.moveTo(x, y);
            } else {
                path.lineTo(x, y);
            }
        }
        return path;
    }

    private static BasicStroke stroke(Series series) {
        float[] dash = switch (series.sign()) {
            case SYSTOLIC -> new float[] {1, 0};
            case DIASTOLIC -> new float[] {5, 3};
            case HEART_RATE -> new float[] {1, 3};
            case SPO2, RESPIRATORY_RATE, TEMPERATURE -> new float[] {6, 2, 1, 2};
        };
        return new BasicStroke(1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }
}
