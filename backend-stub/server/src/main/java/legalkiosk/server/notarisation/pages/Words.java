package legalkiosk.server.notarisation.pages;

/** What people are told about a page, with what to do. */
final class Words {
    static final String NO_PICTURE = "没有拍到照片，请再拍一次。";
    static final String NO_CODE = "看不清纸左下角的方块码。请把整张纸放平、照亮，再拍一次。";
    static final String OTHER_PAGE = "这不是要签的这一页。请放上屏幕上说的那一页，再拍一次。";
    static final String NO_CORNERS = "纸的四个角没有拍全。请把整张纸放进框里，四个角的黑方块都要露出来，再拍一次。";
    static final String TOO_FAR = "拍得太小了，字看不清。请离近一点，让纸占满画面，再拍一次。";
    static final String TOO_POOR = "拍得不够清楚，字看不准。请擦一擦镜头，把纸放平、照亮，不要动，再拍一次。";
    static final String UNSURE = "有的字和打印出来的对不上，或者没有拍清楚。请把纸放平、照亮，再拍一次。还是不行，请告诉公证员。";
    static final String CHANGED = "这张纸上的字和打印出来的不一样，或者框外面写了字。请重新打印，只在框里签名，再拍一次。";

    private Words() {}
}
