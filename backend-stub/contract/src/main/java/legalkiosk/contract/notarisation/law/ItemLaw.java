package legalkiosk.contract.notarisation.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import legalkiosk.contract.notarisation.ServiceItem;
import legalkiosk.contract.notarisation.ServiceItem.Kind;
import legalkiosk.contract.notarisation.SigningMode;

/** What the law forbids in a {@link ServiceItem}; an item with any of it cannot be loaded. */
public final class ItemLaw {
    private static final List<String> MANDATE_SAYS = List.of("agentName", "matter", "powers", "until");

    private final ServiceItem item;
    private final List<Violation> found = new ArrayList<>();

    private ItemLaw(ServiceItem item) {
        this.item = item;
    }

    /** Everything forbidden in an item as its file has it; empty: nothing. */
    public static List<Violation> violations(ServiceItem item) {
        ItemLaw law = new ItemLaw(item);
        law.agent();
        law.remote();
        law.signing();
        law.property();
        law.capacity();
        law.retention();
        law.papers();
        law.notices();
        law.form();
        law.money();
        law.sources();
        return List.copyOf(law.found);
    }

    private void agent() {
        if (item.agent() && LawRules.onlyByThePerson(item.kind())) {
            no("agent", "遗嘱、生存、收养关系等应当由本人办，不能请人代办", "公证法 26", "agent: false");
        }
        if (item.agent() && LawRules.ownDeclaration(item.kind())) {
            no("agent", "同意孩子出行、认自己的签名，要本人亲自说，不能代理", "民法典 161", "agent: false");
        }
    }

    private void remote() {
        if (item.remote() && !LawRules.openToVideo(item.kind())) {
            String article = LawRules.onlyByThePerson(item.kind()) ? "公证法 26" : "A1 开放视频公证的事项";
            no("remote", "这类事项不在开放视频公证的事项里，要到公证处办", article, "remote: false");
        }
        if (item.remote() == (item.signing() == SigningMode.IN_PERSON)) {
            no(
                    "signing",
                    item.remote() ? "能视频办的，要能在视频里签名" : "不能视频办的，只能到公证处当面签",
                    "公证法 28",
                    item.remote() ? "signing: ink" : "signing: in-person");
        }
    }

    private void signing() {
        if (item.signing() != SigningMode.ELECTRONIC_OR_INK) {
            return;
        }
        if (LawRules.personalRelation(item.kind())) {
            no("signing", "涉及婚姻、收养、继承等人身关系的文书，不能用电子签名", "电子签名法 3", "signing: ink");
        }
        if (item.disposal()) {
            no("signing", "处分财产的，要用笔签在纸上，原件交公证处归档", "公证法 35", "signing: ink");
        }
        if (LawRules.ofAnySubject(item.kind()) && asksPersonalRelation().isEmpty()) {
            no("form", "要问“是不是关于结婚、离婚、收养、继承的”，是的不能用电子签名", "电子签名法 3", "{id: personalRelation, …, choices: [是, 不是]}");
        }
    }

    private List<ServiceItem.Field> asksPersonalRelation() {
        return item.form().stream()
                .filter(field -> field.id().equals(LawRules.PERSONAL_RELATION))
                .filter(field -> field.needed() && field.choices().contains(LawRules.YES))
                .toList();
    }

    private void property() {
        if (LawRules.disposes(item.kind()) && !item.disposal()) {
            no("disposal", "赠与就是把财产给人", "民法典 657", "disposal: true");
        }
        if (item.kind() == Kind.REAL_ESTATE && !item.realEstate()) {
            no("realEstate", "涉及不动产的，要向不动产所在地的公证机构提出", "公证法 25", "realEstate: true");
        }
    }

    private void capacity() {
        if (LawRules.fullCapacity(item.kind()) && item.capacity() != ServiceItem.Capacity.FULL) {
            no("capacity", "要本人有完全民事行为能力，监护人不能代办", capacityArticle(), "capacity: full");
        }
    }

    private String capacityArticle() {
        return item.kind() == Kind.WILL ? "民法典 1143" : item.kind() == Kind.ADOPTION ? "民法典 1098" : "民法典 143";
    }

    private void retention() {
        boolean sealed = item.retention() == ServiceItem.Retention.SEALED;
        if (sealed != (item.kind() == Kind.WILL)) {
            no(
                    "retention",
                    sealed ? "密卷只用于遗嘱" : "遗嘱在立遗嘱人在世时要保密，归密卷",
                    sealed ? "公证法 35" : "公证法 22",
                    sealed ? "retention: long" : "retention: sealed");
        }
    }

    private void papers() {
        Set<String> ids =
                item.papers().stream().map(ServiceItem.WantedPaper::id).collect(Collectors.toSet());
        if (!ids.contains(LawRules.CARD)) {
            no("papers", "公证要审查当事人的身份，要带身份证", "公证法 28", "{id: id-card, name: 身份证, …}");
        }
        for (int i = 0; i < item.papers().size(); i++) {
            ServiceItem.WantedPaper paper = item.papers().get(i);
            if (paper.promise() && paper.id().equals(LawRules.CARD)) {
                no("papers[" + i + "].promise", "身份不能用承诺代替", "公证法 28", "promise: false");
            }
            if (item.onlyCard()
                    && paper.when() == null
                    && !paper.promise()
                    && !paper.id().equals(LawRules.CARD)) {
                no("onlyCard", "说了只带身份证，又一定要“" + paper.name() + "”", "公证法 27", "onlyCard: false");
            }
        }
        if (item.promise() != item.papers().stream().anyMatch(ServiceItem.WantedPaper::promise)) {
            no("promise", "能承诺的要写明哪一份材料能承诺代替，反过来也一样", "公证法 27", "promise: false");
        }
        twice("papers", item.papers().stream().map(ServiceItem.WantedPaper::id).toList());
    }

    private void notices() {
        if (item.notices().stream().noneMatch(notice -> cites(notice.article(), "公证法 27"))) {
            no("notices", "要告知这件事的法律意义和可能的法律后果", "公证法 27", "{id: meaning, …, article: 公证法 27}");
        }
        for (int i = 0; i < item.notices().size(); i++) {
            if (item.notices().get(i).text().isBlank()) {
                no("notices[" + i + "].text", "告知内容是空的", "公证法 27", "text: 代办人替您办的事，算您自己办的。");
            }
        }
        twice("notices", item.notices().stream().map(ServiceItem.Notice::id).toList());
        twice(
                "questions",
                item.questions().stream().map(ServiceItem.Question::id).toList());
        if (item.questions().isEmpty()) {
            no("questions", "公证员要问清楚才能审查", "公证法 28", "[{id: matter, text: 您要请他办什么事？}]");
        }
        if (item.purposes().isEmpty()) {
            no("purposes", "申请时要说明用途", "公证法 27", "[代办房产手续]");
        }
    }

    private static boolean cites(String articles, String one) {
        return Arrays.stream(articles.split("[；;]")).map(String::strip).anyMatch(one::equals);
    }

    private void form() {
        Set<String> known = item.form().stream().map(ServiceItem.Field::id).collect(Collectors.toSet());
        for (int i = 0; i < item.form().size(); i++) {
            if (item.form().get(i).reason().isBlank()) {
                no("form[" + i + "].reason", "收集个人信息要说明为什么", "个人信息保护法 17", "reason: 写进委托书");
            }
        }
        twice("form", item.form().stream().map(ServiceItem.Field::id).toList());
        for (String slot : TextTemplate.slots(item.text())) {
            if (!known.contains(slot) && !TextTemplate.GIVEN.contains(slot)) {
                no("text", "文书里的 {" + slot + "} 在表里没有问", "公证法 28", "{applicant}");
            }
        }
        if (item.kind() == Kind.MANDATE && !TextTemplate.slots(item.text()).containsAll(MANDATE_SAYS)) {
            no("text", "委托书应当载明代理人的姓名、代理事项、权限和期限", "民法典 165", "{agentName} {matter} {powers} {until}");
        }
    }

    private void money() {
        if (!item.fee().contains("以窗口公布为准")) {
            no("fee", "收费标准由省里定，没有出处的要写“示例”和“以窗口公布为准”", "公证法 46", "fee: 示例：每件80元，以窗口公布为准。");
        }
    }

    private void sources() {
        if (item.sources().isEmpty()) {
            no("sources", "要写出处和日期", "公证法 28", "[{article: 公证法 11, on: 2017-09-01}]");
        }
        for (int i = 0; i < item.sources().size(); i++) {
            LocalDate on = item.sources().get(i).on();
            if (on.isAfter(item.checkedOn())) {
                no("sources[" + i + "].on", "出处的日期晚于核对的日期", "公证法 28", "on: " + item.checkedOn());
            }
        }
    }

    private void twice(String key, List<String> ids) {
        if (ids.size() != Set.copyOf(ids).size()) {
            no(key, "id 写了两次", "公证法 28", "每个 id 只写一次");
        }
    }

    private void no(String key, String words, String article, String example) {
        found.add(new Violation(key, words, article, example));
    }
}
