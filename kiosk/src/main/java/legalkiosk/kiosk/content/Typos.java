package legalkiosk.kiosk.content;

/** Slips of the finger. */
final class Typos {
    private Typos() {}

    /** How many slips a search of this length may hold: none in short ones, where everything is near everything. */
    static int allowed(int length) {
        return length < 5 ? 0 : length < 10 ? 1 : 2;
    }

    /**
     * The fewest letters that must be changed, added, left out or swapped with their neighbour so that what was typed stands somewhere
     * in the text (Sellers 1980, with swaps).
     */
    static int within(String typed, String text) {
        int[] before = new int[text.length() + 1];
        int[] last = new int[text.length() + 1];
        for (int i = 1; i <= typed.length(); i++) {
            int[] now = new int[text.length() + 1];
            now[0] = i;
            for (int j = 1; j <= text.length(); j++) {
                boolean same = typed.charAt(i - 1) == text.charAt(j - 1);
                now[j] = Math.min(Math.min(last[j], now[j - 1]) + 1, last[j - 1] + (same ? 0 : 1));
                boolean swapped = i > 1
                        && j > 1
                        && typed.charAt(i - 1) == text.charAt(j - 2)
                        && typed.charAt(i - 2) == text.charAt(j - 1);
                if (swapped) {
                    now[j] = Math.min(now[j], before[j - 2] + 1);
                }
            }
            before = last;
            last = now;
        }
        int fewest = typed.length();
        for (int cost : last) {
            fewest = Math.min(fewest, cost);
        }
        return fewest;
    }
}
