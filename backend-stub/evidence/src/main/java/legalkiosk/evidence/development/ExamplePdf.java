package legalkiosk.evidence.development;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.SigningKey;

/** A smallest signed PDF (one page, one line of text, one invisible signature) for the example package; real documents are made elsewhere. */
final class ExamplePdf {
    private static final int SIGNATURE_BYTES = 4096;

    private ExamplePdf() {}

    /** A document with this line of ASCII, signed with the key. */
    static byte[] signed(String line, SigningKey key) {
        String text = "BT /F1 18 Tf 72 770 Td (" + line + ") Tj ET";
        String[] objects = {
            "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[6 0 R]/SigFlags 3>>>>",
            "<</Type/Pages/Kids[3 0 R]/Count 1>>",
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R"
                    + "/Resources<</Font<</F1 5 0 R>>>>/Annots[6 0 R]>>",
            "<</Length " + text.length() + ">>stream\n" + text + "\nendstream",
            "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            "<</Type/Annot/Subtype/Widget/FT/Sig/T(Signature1)/V 7 0 R/Rect[0 0 0 0]/F 132/P 3 0 R>>",
            "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached"
                    + "/ByteRange [0 0000000000 0000000000 0000000000]/Contents <" + "0".repeat(2 * SIGNATURE_BYTES)
                    + ">>>"
        };
        StringBuilder pdf = new StringBuilder("%PDF-1.7\n");
        int[] offsets = new int[objects.length];
        for (int i = 0; i < objects.length; i++) {
            offsets[i] = pdf.length();
            pdf.append(i + 1).append(" 0 obj").append(objects[i]).append("\nendobj\n");
        }
        int table = pdf.length();
        pdf.append("xref\n0 ").append(objects.length + 1).append("\n0000000000 65535 f \n");
        for (int offset : offsets) {
            pdf.append(String.format("%010d 00000 n \n", offset));
        }
        pdf.append("trailer<</Size ").append(objects.length + 1).append("/Root 1 0 R>>\nstartxref\n");
        pdf.append(table).append("\n%%EOF\n");
        return sign(pdf, key);
    }

    private static byte[] sign(StringBuilder pdf, SigningKey key) {
        int contents = pdf.indexOf("/Contents <0") + "/Contents ".length();
        int behind = pdf.indexOf(">", contents) + 1;
        String range = String.format("[0 %010d %010d %010d]", contents, behind, pdf.length() - behind);
        int place = pdf.indexOf("[0 0000000000");
        pdf.replace(place, place + range.length(), range);
        byte[] bytes = pdf.toString().getBytes(US_ASCII);
        byte[] covered = Arrays.copyOf(bytes, bytes.length - (behind - contents));
        System.arraycopy(bytes, behind, covered, contents, bytes.length - behind);
        String signature = HexFormat.of().formatHex(Cms.sign(covered, key));
        System.arraycopy(signature.getBytes(US_ASCII), 0, bytes, contents + 1, signature.length());
        return bytes;
    }
}
