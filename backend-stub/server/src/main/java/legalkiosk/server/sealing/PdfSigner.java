package legalkiosk.server.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import legalkiosk.evidence.seal.Cms;
import legalkiosk.evidence.seal.SigningKey;
import legalkiosk.evidence.seal.TimeStamps;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;

/**
 * Signs PDFs as PAdES at level T (EN 319 142-1): behind the bytes that were shown, which stay as they are, come the strokes as an attached
 * file, their drawing as the signature's appearance, and a signature with an RFC 3161 time over all of it.
 */
final class PdfSigner {
    /** Room for certificate and time-stamp with its certificate. */
    private static final int SIGNATURE_BYTES = 24 << 10;

    private final TimeStamps timeStamps;

    PdfSigner(TimeStamps timeStamps) {
        this.timeStamps = timeStamps;
    }

    /**
     * What is signed.
     *
     * @param name of the signer as it stands in the file; nothing about a person
     * @param strokes as the terminal sent them; empty for a seal
     * @param place on the last page where it is drawn; empty: nowhere
     */
    record Wanted(String name, String reason, Optional<String> strokes, Optional<PDRectangle> place) {}

    /** How many signatures a document has. */
    static int count(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getSignatureDictionaries().size();
        }
    }

    byte[] sign(byte[] pdf, SigningKey key, Wanted wanted, Instant now) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                SignatureOptions options = new SignatureOptions()) {
            int number = document.getSignatureDictionaries().size() + 1;
            PDSignature signature = signature(wanted, now);
            if (wanted.strokes().isPresent()) {
                attach(document, "strokes-" + number + ".json", wanted.strokes().get());
            }
            PDAnnotationWidget widget = field(document, number, signature);
            options.setPreferredSignatureSize(SIGNATURE_BYTES);
            document.addSignature(signature, content -> Cms.sign(content.readAllBytes(), key, timeStamps), options);
            // Only now: the library makes every signature invisible that it did not draw itself.
            if (wanted.place().isPresent() && wanted.strokes().isPresent()) {
                show(
                        document,
                        widget,
                        wanted.place().get(),
                        Strokes.read(wanted.strokes().get()));
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream(pdf.length + (64 << 10));
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static PDSignature signature(Wanted wanted, Instant now) {
        PDSignature signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PDSignature.SUBFILTER_ETSI_CADES_DETACHED);
        signature.setName(wanted.name());
        signature.setReason(wanted.reason());
        signature.setSignDate(GregorianCalendar.from(ZonedDateTime.ofInstant(now, ZoneOffset.UTC)));
        return signature;
    }

    private static PDAnnotationWidget field(PDDocument document, int number, PDSignature signature) throws IOException {
        PDAcroForm form = form(document);
        PDSignatureField field = new PDSignatureField(form);
        field.setPartialName("signature-" + number);
        field.setValue(signature);
        PDPage page = document.getPage(document.getNumberOfPages() - 1);
        PDAnnotationWidget widget = field.getWidgets().getFirst();
        widget.setPage(page);
        widget.setPrinted(true);
        widget.setRectangle(new PDRectangle());
        List<PDAnnotation> annotations = page.getAnnotations();
        annotations.add(widget);
        page.setAnnotations(annotations);
        page.getCOSObject().setNeedToBeUpdated(true);
        List<PDField> fields = form.getFields();
        fields.add(field);
        form.setFields(fields);
        form.getCOSObject().setNeedToBeUpdated(true);
        return widget;
    }

    private static void show(PDDocument document, PDAnnotationWidget widget, PDRectangle place, Strokes strokes)
            throws IOException {
        widget.setRectangle(place);
        widget.setAppearance(appearance(document, place, strokes));
        widget.getCOSObject().setNeedToBeUpdated(true);
    }

    private static PDAcroForm form(PDDocument document) {
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDAcroForm form = catalog.getAcroForm(null);
        if (form == null) {
            form = new PDAcroForm(document);
            catalog.setAcroForm(form);
        }
        form.setSignaturesExist(true);
        form.setAppendOnly(true);
        catalog.getCOSObject().setNeedToBeUpdated(true);
        return form;
    }

    private static PDAppearanceDictionary appearance(PDDocument document, PDRectangle place, Strokes strokes)
            throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream content = new PDAppearanceContentStream(stream)) {
            strokes.draw(content, place.getWidth(), place.getHeight());
        }
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(stream);
        return appearance;
    }

    private static void attach(PDDocument document, String name, String content) throws IOException {
        byte[] bytes = content.getBytes(UTF_8);
        PDEmbeddedFile file = new PDEmbeddedFile(document, new ByteArrayInputStream(bytes));
        file.setSubtype("application/json");
        file.setSize(bytes.length);
        PDComplexFileSpecification specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setFileUnicode(name);
        specification.setEmbeddedFile(file);
        specification.getCOSObject().setName("AFRelationship", "Data");
        PDDocumentCatalog catalog = document.getDocumentCatalog();
        PDDocumentNameDictionary names =
                catalog.getNames() == null ? new PDDocumentNameDictionary(catalog) : catalog.getNames();
        PDEmbeddedFilesNameTreeNode tree =
                names.getEmbeddedFiles() == null ? new PDEmbeddedFilesNameTreeNode() : names.getEmbeddedFiles();
        Map<String, PDComplexFileSpecification> all =
                new TreeMap<>(tree.getNames() == null ? Map.of() : tree.getNames());
        all.put(name, specification);
        tree.setNames(all);
        names.setEmbeddedFiles(tree);
        catalog.setNames(names);
        COSDictionary root = catalog.getCOSObject();
        COSArray associated = root.getCOSArray(COSName.getPDFName("AF"));
        COSArray more = associated == null ? new COSArray() : associated;
        more.add(specification.getCOSObject());
        root.setItem(COSName.getPDFName("AF"), more);
        more.setNeedToBeUpdated(true);
        names.getCOSObject().setNeedToBeUpdated(true);
        tree.getCOSObject().setNeedToBeUpdated(true);
        root.setNeedToBeUpdated(true);
    }
}
