package org.evenkeel.clinic.note;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import org.evenkeel.clinic.note.VitalsGraph.Mark;
import org.evenkeel.clinic.note.VitalsGraph.Point;
import org.evenkeel.clinic.note.VitalsGraph.Series;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** Draws the vital signs into a PDF: the same drawing as on screen, told apart by dashes, not by colour. */
final class VitalsDrawing implements FSObjectDrawer {
    static final String TYPE = "application/x-evenkeel-vitals";

    private final VitalsGraph graph;

    VitalsDrawing(VitalsGraph graph) {
        this.graph = graph;
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
        device.drawWithGraphics(
                (float) x,
                (float) y,
                (float) width / dotsPerPixel,
                (float) height / dotsPerPixel,
                g -> draw(g, width / dotsPerPixel, height / dotsPerPixel));
        return null;
    }

    /** Lines only: the numbers beside it are text of the page, set in its own font. */
    private void draw(Graphics2D g, double width, double height) {
        graph.dose().ifPresent(dose -> {
            g.setColor(new Color(0xEEEEEE));
            g.fill(new Rectangle2D.Double(dose.from() * width, 0, (dose.to() - dose.from()) * width, height));
        });
        g.setStroke(new BasicStroke(0.5f));
        g.setColor(new Color(0xBBBBBB));
        for (Mark mark : graph.values()) {
            double at = height * (1 - mark.place());
            g.draw(new Line2D.Double(0, at, width, at));
        }
        g.setColor(Color.BLACK);
        for (Series series : graph.series()) {
            g.setStroke(stroke(series));
            g.draw(line(series, width, height));
        }
    }

    private static Shape line(Series series, double width, double height) {
        Path2D path = new Path2D.Double();
        for (Point point : series.points()) {
            double x = point.across() * width;
            double y = height * (1 - point.up());
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
