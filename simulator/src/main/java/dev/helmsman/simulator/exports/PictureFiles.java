package dev.helmsman.simulator.exports;

import dev.helmsman.simulator.world.Product;
import dev.helmsman.simulator.world.World;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/**
 * Pictures of main images and detail pages, named by their creatives: the outline of the product's category on a ground
 * that differs from version to version. Shapes only, for letters would need fonts that not every machine has.
 */
final class PictureFiles {
    private static final int SIDE = 240;
    private static final int PAGE_HEIGHT = 420;

    private PictureFiles() {}

    static void write(World world, Path out) throws IOException {
        Path folder = Files.createDirectories(out.resolve("pictures"));
        for (Product product : world.products) {
            int version = 0;
            for (Product.Creative image : product.images()) draw(folder, image, product, version++, SIDE);
            version = 0;
            for (Product.Creative page : product.details()) draw(folder, page, product, version++, PAGE_HEIGHT);
        }
    }

    private static void draw(Path folder, Product.Creative creative, Product product, int version, int height)
            throws IOException {
        Path file = folder.resolve(creative.id() + ".png");
        // a version that comes back later is the same picture
        if (Files.exists(file)) return;
        BufferedImage picture = new BufferedImage(SIDE, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        try {
            pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            float hue = (float) ((product.id() % 97) / 97.0 + version * 0.31) % 1;
            pen.setPaint(new GradientPaint(
                    0, 0, Color.getHSBColor(hue, 0.16f, 0.98f), SIDE, height, Color.getHSBColor(hue, 0.38f, 0.86f)));
            pen.fillRect(0, 0, SIDE, height);
            thing(pen, product.category().ordinal(), (hue + 0.52f) % 1, version % 2 == 1);
            if (version % 3 == 1) badge(pen);
            if (version % 3 == 2) frame(pen, Color.getHSBColor((hue + 0.5f) % 1, 0.6f, 0.55f), height);
            if (height > SIDE) paragraphs(pen, height, version);
        } finally {
            pen.dispose();
        }
        if (!ImageIO.write(picture, "png", file.toFile())) throw new IOException("this Java cannot write PNG");
    }

    private static void thing(Graphics2D pen, int category, float hue, boolean near) {
        var before = pen.getTransform();
        pen.translate(SIDE / 2.0, SIDE / 2.0);
        if (near) {
            pen.scale(1.25, 1.25);
            pen.rotate(-0.12);
        }
        pen.setColor(new Color(0, 0, 0, 36));
        pen.fill(new Ellipse2D.Double(-62, 66, 124, 18));
        pen.setColor(Color.getHSBColor(hue, 0.55f, 0.62f));
        Shape body = outline(category);
        pen.fill(body);
        pen.setColor(Color.getHSBColor(hue, 0.65f, 0.42f));
        pen.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(body);
        pen.setColor(new Color(255, 255, 255, 110));
        pen.fill(new RoundRectangle2D.Double(-28, -40, 10, 70, 10, 10));
        pen.setTransform(before);
    }

    private static Shape outline(int category) {
        Path2D path = new Path2D.Double();
        switch (category) {
            case 0 -> { // a cup with its handle
                path.append(new RoundRectangle2D.Double(-42, -66, 74, 138, 26, 26), false);
                path.append(new Ellipse2D.Double(30, -30, 34, 52), false);
            }
            case 1 -> { // a bed
                path.append(new RoundRectangle2D.Double(-78, -10, 156, 66, 16, 16), false);
                path.append(new RoundRectangle2D.Double(-70, -44, 62, 36, 20, 20), false);
                path.append(new RoundRectangle2D.Double(8, -44, 62, 36, 20, 20), false);
            }
            case 2 -> { // boxes, one on the other
                path.append(new RoundRectangle2D.Double(-66, 6, 132, 62, 8, 8), false);
                path.append(new RoundRectangle2D.Double(-52, -54, 104, 56, 8, 8), false);
            }
            case 3 -> { // a pan
                path.append(new Ellipse2D.Double(-72, -34, 104, 92), false);
                path.append(new RoundRectangle2D.Double(26, 2, 64, 18, 14, 14), false);
            }
            case 4 -> { // a lamp
                path.moveTo(-30, -66);
                path.lineTo(30, -66);
                path.lineTo(58, 0);
                path.lineTo(-58, 0);
                path.closePath();
                path.append(new Rectangle2D.Double(-6, 0, 12, 58), false);
                path.append(new RoundRectangle2D.Double(-36, 56, 72, 14, 12, 12), false);
            }
            case 5 -> { // rolled towels
                path.append(new Ellipse2D.Double(-74, -6, 74, 74), false);
                path.append(new Ellipse2D.Double(0, -6, 74, 74), false);
                path.append(new Ellipse2D.Double(-37, -66, 74, 74), false);
            }
            case 6 -> { // a candle
                path.append(new RoundRectangle2D.Double(-38, -22, 76, 92, 14, 14), false);
                path.append(new Ellipse2D.Double(-9, -66, 18, 36), false);
            }
            default -> { // a fan
                path.append(new Ellipse2D.Double(-56, -72, 112, 112), false);
                path.append(new Ellipse2D.Double(-16, -32, 32, 32), false);
                path.append(new RoundRectangle2D.Double(-30, 44, 60, 26, 14, 14), false);
            }
        }
        return path;
    }

    private static void badge(Graphics2D pen) {
        pen.setColor(new Color(0xd9, 0x3a, 0x2b));
        pen.fill(new Ellipse2D.Double(14, 14, 58, 58));
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(26, 34, 34, 6, 6, 6));
        pen.fill(new RoundRectangle2D.Double(30, 46, 26, 6, 6, 6));
    }

    private static void frame(Graphics2D pen, Color colour, int height) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(10));
        pen.draw(new Rectangle2D.Double(5, 5, SIDE - 10, height - 10));
        pen.fill(new Rectangle2D.Double(0, Math.min(height, SIDE) - 40.0, SIDE, 40));
    }

    /** What a detail page says below its first picture. */
    private static void paragraphs(Graphics2D pen, int height, int version) {
        pen.setColor(new Color(60, 66, 76, 150));
        for (int line = 0; SIDE + 18 + line * 20 < height - 12; line++)
            pen.fill(new RoundRectangle2D.Double(
                    20, SIDE + 14 + line * 20, line % 3 == 2 ? 90 + version * 20 : 196, 8, 8, 8));
    }
}
