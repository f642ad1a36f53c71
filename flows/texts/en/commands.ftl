# Words that work at any step, separated by «|». The Arabic list holds the English words too.

command-back = go back | previous
command-skip = skip this
command-cancel = cancel application
command-save = save and exit | continue later
command-menu = main menu | home
command-edit = change | correct
command-help = help me
command-person = talk to a person | staff
command-lost = not clear | i am lost
command-apply = apply for support | new application
command-mine = my application | application status
command-ask = question | i have a question
command-language = change language | arabic
command-privacy = privacy notice
command-salam = salam | salaam | assalamu alaikum | as-salamu alaykum | assalam alaikum
command-hello = good morning | good afternoon | good evening
command-thanks = many thanks | thank you very much
command-start = begin
command-callback = call me | call me back | callback | /callback
command-my_data = my data | delete my data | withdraw consent | /mydata | /correct | /delete
command-relink = changed my number | link my file | /relink
command-membership = shareholders | shareholder services | خدمات المساهمين | مكتب المساهمين | أنا مساهم
