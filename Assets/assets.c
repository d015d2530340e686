#include "assets.h"

// C23 #embed puts the files into the program, so that it can be moved as one file; clang tracks their changes.
static const unsigned char removal_nl[] = {
#embed "Frameworks/removal-nl.json"
};
static const unsigned char general_nl[] = {
#embed "Frameworks/general-nl.json"
};
static const unsigned char demo_1[] = {
#embed "Demo/1-lindeboom.json"
};
static const unsigned char demo_2[] = {
#embed "Demo/2-berkel.json"
};
static const unsigned char demo_3[] = {
#embed "Demo/3-meidoorn.json"
};
static const unsigned char demo_4[] = {
#embed "Demo/4-meidoorn-opnieuw.json"
};
static const unsigned char demo_5[] = {
#embed "Demo/5-regge.json"
};
static const unsigned char demo_6[] = {
#embed "Demo/6-vlier.json"
};
static const unsigned char demo_7[] = {
#embed "Demo/7-dommel.json"
};
static const unsigned char demo_8[] = {
#embed "Demo/8-kastanje.json"
};
static const unsigned char demo_9[] = {
#embed "Demo/9-iepenhof.json"
};
static const unsigned char demo_10[] = {
#embed "Demo/10-esdoorn.json"
};
static const unsigned char template_page_html[] = {
#embed "Templates/page.html"
};
static const unsigned char template_settings_json[] = {
#embed "Templates/settings.json"
};
static const unsigned char template_nl_access_md[] = {
#embed "Templates/nl/access.md"
};
static const unsigned char template_nl_decision_md[] = {
#embed "Templates/nl/decision.md"
};
static const unsigned char template_nl_evidence_md[] = {
#embed "Templates/nl/evidence.md"
};
static const unsigned char template_nl_letter_md[] = {
#embed "Templates/nl/letter.md"
};
static const unsigned char template_nl_log_md[] = {
#embed "Templates/nl/log.md"
};
static const unsigned char template_nl_questions_md[] = {
#embed "Templates/nl/questions.md"
};
static const unsigned char template_nl_talk_md[] = {
#embed "Templates/nl/talk.md"
};
static const unsigned char template_en_access_md[] = {
#embed "Templates/en/access.md"
};
static const unsigned char template_en_decision_md[] = {
#embed "Templates/en/decision.md"
};
static const unsigned char template_en_evidence_md[] = {
#embed "Templates/en/evidence.md"
};
static const unsigned char template_en_letter_md[] = {
#embed "Templates/en/letter.md"
};
static const unsigned char template_en_log_md[] = {
#embed "Templates/en/log.md"
};
static const unsigned char template_en_questions_md[] = {
#embed "Templates/en/questions.md"
};
static const unsigned char template_en_talk_md[] = {
#embed "Templates/en/talk.md"
};

static const struct vs_asset assets[] = {
    {"Frameworks/removal-nl.json", removal_nl, sizeof removal_nl},
    {"Frameworks/general-nl.json", general_nl, sizeof general_nl},
    {"Demo/1-lindeboom.json", demo_1, sizeof demo_1},
    {"Demo/2-berkel.json", demo_2, sizeof demo_2},
    {"Demo/3-meidoorn.json", demo_3, sizeof demo_3},
    {"Demo/4-meidoorn-opnieuw.json", demo_4, sizeof demo_4},
    {"Demo/5-regge.json", demo_5, sizeof demo_5},
    {"Demo/6-vlier.json", demo_6, sizeof demo_6},
    {"Demo/7-dommel.json", demo_7, sizeof demo_7},
    {"Demo/8-kastanje.json", demo_8, sizeof demo_8},
    {"Demo/9-iepenhof.json", demo_9, sizeof demo_9},
    {"Demo/10-esdoorn.json", demo_10, sizeof demo_10},
    {"Templates/page.html", template_page_html, sizeof template_page_html},
    {"Templates/settings.json", template_settings_json, sizeof template_settings_json},
    {"Templates/nl/access.md", template_nl_access_md, sizeof template_nl_access_md},
    {"Templates/nl/decision.md", template_nl_decision_md, sizeof template_nl_decision_md},
    {"Templates/nl/evidence.md", template_nl_evidence_md, sizeof template_nl_evidence_md},
    {"Templates/nl/letter.md", template_nl_letter_md, sizeof template_nl_letter_md},
    {"Templates/nl/log.md", template_nl_log_md, sizeof template_nl_log_md},
    {"Templates/nl/questions.md", template_nl_questions_md, sizeof template_nl_questions_md},
    {"Templates/nl/talk.md", template_nl_talk_md, sizeof template_nl_talk_md},
    {"Templates/en/access.md", template_en_access_md, sizeof template_en_access_md},
    {"Templates/en/decision.md", template_en_decision_md, sizeof template_en_decision_md},
    {"Templates/en/evidence.md", template_en_evidence_md, sizeof template_en_evidence_md},
    {"Templates/en/letter.md", template_en_letter_md, sizeof template_en_letter_md},
    {"Templates/en/log.md", template_en_log_md, sizeof template_en_log_md},
    {"Templates/en/questions.md", template_en_questions_md, sizeof template_en_questions_md},
    {"Templates/en/talk.md", template_en_talk_md, sizeof template_en_talk_md},
};

size_t vs_asset_count(void) { return sizeof assets / sizeof assets[0]; }

struct vs_asset vs_asset_at(size_t position) { return assets[position]; }
