package legalkiosk.evidence.format;

import static java.nio.charset.StandardCharsets.UTF_8;

/** The first file of every package, in fixed bytes: it makes a package recognisable and tells a stranger how to check it. */
public enum Readme {
    /** All files are there. */
    PACKAGE("legal-kiosk evidence package 1\n" + "这是一次远程公证会话的证据包。请勿改动、改名或重新压缩。\n"),
    /** Files about persons were left out. */
    EXCERPT("legal-kiosk evidence excerpt 1\n" + "这是证据包的摘录：涉及个人信息的文件已经取出，其余内容仍可核验。请勿改动、改名或重新压缩。\n");

    private final String head;

    Readme(String head) {
        this.head = head;
    }

    /** The content. */
    public byte[] bytes() {
        return (head
                        + "核验：legal-kiosk-verify 本文件\n"
                        + "不用我们的程序，也可以用 unzip、sha256sum、openssl 逐步核验：\n"
                        + "manifest.json  清单：每个文件的大小和 SHA-256\n"
                        + "manifest.p7s   对清单的签章（CMS，证书在 certificates/seal.pem）\n"
                        + "manifest.tsr   对签章的时间戳（RFC 3161，证书在 certificates/tsa.pem）\n")
                .getBytes(UTF_8);
    }
}
