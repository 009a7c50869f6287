package legalkiosk.hardware.documentcamera;

/** How a straightened sheet is made good to read and print. */
public enum CleanMode {
    /** 彩色: paper white, seals stay red. */
    COLOUR,
    /** 灰度: paper white, everything else grey. */
    GREY,
    /** 黑白: ink or paper, nothing between; smallest. */
    BLACK_AND_WHITE,
    /** Cards and photographs: the ground is not white paper and keeps its tint. */
    CARD
}
