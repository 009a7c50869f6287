package legalkiosk.kiosk.app.demo;

import static legalkiosk.kiosk.app.demo.DrawnPicture.HEIGHT;
import static legalkiosk.kiosk.app.demo.DrawnPicture.WIDTH;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.RoundRectangle2D;

/** A robot at a notary's desk, so that nobody takes it for one: a square head, an antenna, eyes that blink. Needs no font. */
final class NotaryPicture {
    private static final Color WALL = new Color(0xDCE3E8);
    private static final Color PANEL = new Color(0xC3CED8);
    private static final Color STEEL = new Color(0x9AA9B8);
    private static final Color DARK = new Color(0x24364B);
    private static final Color LIGHT = new Color(0x6FE3FF);
    private static final Color SEAL = new Color(0xB3261E);
    private static final int BLINK_EVERY = 60;
    private static final int BLINK = 4;
    private static final double SWAY = 6;

    private NotaryPicture() {}

    static void draw(Graphics2D pen, long number) {
        pen.setColor(WALL);
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(PANEL);
        for (int panel = 0; panel < 4; panel++) {
            pen.fill(new RoundRectangle2D.Double(30 + panel * 232, 40, 204, 420, 18, 18));
        }
        head(pen, WIDTH / 2.0 + Math.sin(number / 9.0) * SWAY, number % BLINK_EVERY < BLINK, number);
        desk(pen);
    }

    private static void head(Graphics2D pen, double middle, boolean blinks, long number) {
        pen.setColor(DARK);
        pen.fill(new RoundRectangle2D.Double(middle - 220, 440, 440, 300, 160, 160));
        pen.setColor(STEEL);
        pen.fill(new RoundRectangle2D.Double(middle - 44, 386, 88, 80, 20, 20));
        pen.setStroke(new BasicStroke(10, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        pen.draw(new Line2D.Double(middle, 150, middle, 96));
        pen.setColor(number / 8 % 2 == 0 ? LIGHT : SEAL);
        pen.fill(new Ellipse2D.Double(middle - 18, 70, 36, 36));
        pen.setColor(STEEL);
        pen.fill(new RoundRectangle2D.Double(middle - 172, 230, 344, 90, 30, 30));
        pen.setColor(new Color(0xE4EAF0));
        pen.fill(new RoundRectangle2D.Double(middle - 146, 150, 292, 252, 56, 56));
        pen.setColor(DARK);
        pen.fill(new RoundRectangle2D.Double(middle - 116, 196, 232, 116, 44, 44));
        pen.setColor(LIGHT);
        for (int side = -1; side <= 1; side += 2) {
            double eye = middle + side * 56;
            pen.fill(blinks ? new Ellipse2D.Double(eye - 24, 250, 48, 8) : new Ellipse2D.Double(eye - 24, 230, 48, 48));
        }
        pen.setColor(DARK);
        for (int bar = -2; bar <= 2; bar++) {
            pen.fill(new RoundRectangle2D.Double(middle + bar * 26 - 8, 342, 16, 28, 8, 8));
        }
    }

    private static void desk(Graphics2D pen) {
        pen.setColor(new Color(0x8B6B4A));
        pen.fillRect(0, HEIGHT - 70, WIDTH, 70);
        pen.setColor(SEAL);
        pen.fill(new RoundRectangle2D.Double(WIDTH - 230, HEIGHT - 150, 44, 70, 16, 16));
        pen.fill(new RoundRectangle2D.Double(WIDTH - 254, HEIGHT - 92, 92, 34, 10, 10));
        pen.setColor(Color.WHITE);
        pen.fill(new RoundRectangle2D.Double(150, HEIGHT - 84, 210, 26, 8, 8));
    }
}
