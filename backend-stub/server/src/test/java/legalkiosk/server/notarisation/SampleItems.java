package legalkiosk.server.notarisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Map;
import legalkiosk.contract.Citizen;
import legalkiosk.contract.ContractJson;
import legalkiosk.contract.notarisation.Applicant;
import legalkiosk.contract.notarisation.Application;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.foundation.Sensitive;

/** Items and applications for tests; nobody real. */
final class SampleItems {
    static final String CARD = "440799195802290013";

    private static final String ITEM = """
        {"id": "ID", "name": "示例事项", "kind": "KIND", "what": "示例", "remote": REMOTE, "signing": "SIGNING",
         "agent": false, "onlyCard": false, "promise": false, "retention": "RETENTION", "capacity": "FULL",
         "realEstate": false, "disposal": false,
         "papers": [{"id": "household", "name": "户口簿", "why": "示例", "picture": "book-open", "promise": false}],
         "form": [{"id": "matter", "name": "办什么事", "reason": "示例", "example": "示例", "needed": true,
                   "longest": 60, "choices": []}],
         "purposes": ["示例"],
         "notices": [{"id": "meaning", "title": "有什么用", "text": "示例", "article": "示例"},
                     {"id": "rights", "title": "您的权利", "text": "示例", "article": "示例"}],
         "questions": [{"id": "own-will", "text": "是您自己要办的吗？"}],
         "text": "TEXT", "fee": "示例", "countries": [], "sources": [], "checkedOn": "2026-11-25"}
        """;

    private SampleItems() {}

    static ServiceItem mandate() {
        return item("mandate", "MANDATE", true, "ELECTRONIC_OR_INK", "LONG", "委托人：{applicant}");
    }

    /** Nothing but the record is signed. */
    static ServiceItem copy() {
        return item("copy", "COPY", true, "ELECTRONIC_OR_INK", "SHORT", "");
    }

    static ServiceItem marriage() {
        return item("marital-status", "MARITAL_STATUS", true, "INK", "LONG", "声明人：{applicant}");
    }

    static ServiceItem will() {
        return item("will", "WILL", false, "IN_PERSON", "SEALED", "立遗嘱人：{applicant}");
    }

    static ServiceItem item(String id, String kind, boolean remote, String signing, String retention, String text) {
        try {
            return ContractJson.mapper()
                    .readValue(
                            ITEM.replace("\"ID\"", '"' + id + '"')
                                    .replace("KIND", kind)
                                    .replace("REMOTE", String.valueOf(remote))
                                    .replace("SIGNING", signing)
                                    .replace("RETENTION", retention)
                                    .replace("TEXT", text),
                            ServiceItem.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static Application application(String item, boolean disposal, boolean needsHelper) {
        Applicant applicant = new Applicant(
                new Citizen.ByCard("resident", Sensitive.of(CARD), Sensitive.of("示例当事人")),
                Sensitive.of("13800000000"),
                Sensitive.of("示例地址"),
                Sensitive.of("男"),
                Sensitive.of("1958-02-28"),
                null);
        return new Application(
                "共和镇",
                item,
                "CN",
                "示例",
                Application.Venue.DOMICILE,
                false,
                disposal,
                applicant,
                Map.of("matter", Sensitive.of("代领示例")),
                1,
                List.of(),
                needsHelper,
                null,
                List.of());
    }
}
