package legalkiosk.kiosk.app.demo;

import static legalkiosk.kiosk.app.demo.DrawnPicture.HEIGHT;
import static legalkiosk.kiosk.app.demo.DrawnPicture.WIDTH;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;

/** A lawyer at a desk, drawn as simply as on a sign and moving a little: no real person. */
final class LawyerPicture {
    private static final int[] BOOKS = {0x7A3B2E, 0x2F5D50, 0x8A6D3B, 0x35506E, 0x6B4A6E};

    private LawyerPicture() {}

    static void draw(Graphics2D pen, long number) {
        room(pen);
        person(pen, Math.sin(number / 9.0) * 8, number % 60 < 4);
    }

    private static void room(Graphics2D pen) {
        pen.setColor(new Color(0xD9D2C3));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(0x8B6B4A));
        pen.fillRect(40, 60, 260, 470);
        for (int shelf = 0; shelf < 4; shelf++) {
            for (int book = 0; book < 9; book++) {
                pen.setColor(new Color(BOOKS[(book + 2 * shelf) % BOOKS.length]));
                pen.fillRect(54 + book * 26, 74 + shelf * 114 + book % 3 * 6, 21, 96 - book % 3 * 6);
            }
        }
    }

    private static void person(Graphics2D pen, double sway, boolean blinks) {
        double middle = WIDTH / 2.0 + 40 + sway;
        pen.setColor(new Color(0x24364B));
        pen.fill(new RoundRectangle2D.Double(middle - 230, 450, 460, 400, 240, 240));
        pen.setColor(Color.WHITE);
        pen.fillPolygon(new int[] {(int) middle - 62, (int) middle + 62, (int) middle}, new int[] {448, 448, 590}, 3);
        pen.setColor(new Color(0x8A1F1F));
        pen.fillPolygon(
                new int[] {(int) middle - 16, (int) middle + 16, (int) middle + 22, (int) middle, (int) middle - 22},
                new int[] {462, 462, 600, 640, 600},
                5);
        pen.setColor(new Color(0xC99A78));
        pen.fillRect((int) middle - 46, 380, 92, 90);
        pen.setColor(new Color(0x2A2523));
        pen.fill(new Ellipse2D.Double(middle - 126, 130, 252, 280));
        pen.setColor(new Color(0xE0B593));
        pen.fill(new Ellipse2D.Double(middle - 112, 168, 224, 266));
        pen.setColor(new Color(0x2A2523));
        pen.setStroke(new BasicStroke(5));
        for (int side = -1; side <= 1; side += 2) {
            pen.draw(new Ellipse2D.Double(middle + side * 48 - 36, 262, 72, 56));
            pen.fill(new Ellipse2D.Double(middle + side * 48 - 9, blinks ? 288 : 281, 18, blinks ? 4 : 18));
        }
        pen.drawLine((int) middle - 12, 284, (int) middle + 12, 284);
        pen.setColor(new Color(0x9C5247));
        pen.fill(new Ellipse2D.Double(middle - 34, 366, 68, 14));
    }
}
